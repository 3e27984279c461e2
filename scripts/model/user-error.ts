/** A mistake of the user. The message says what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}
