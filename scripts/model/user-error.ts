/** A mistake of the person who runs a command. Its message says what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}
