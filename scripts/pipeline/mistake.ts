/** A mistake of the person who runs a command. Its message says what is wrong and what to do. */
export class Mistake extends Error {
  override readonly name = "Mistake";
}
