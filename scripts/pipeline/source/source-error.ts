/** A file that cannot be read or parsed, or that may not be. */
export class SourceError extends Error {
  readonly rule: string;
  /** Offset in the text of the file. Undefined if the file was not read. */
  readonly offset: number | undefined;

  constructor(rule: string, message: string, offset?: number) {
    super(message);
    this.rule = rule;
    this.offset = offset;
  }
}
