/** Turns the bytes of a file into text. */
import { SourceError } from "./source-error.ts";

/** Lines of the text end with `\n`, and it does not start with a byte order mark. */
export interface DecodedText {
  text: string;
  /** Present if the bytes are not UTF-8: `text` has U+FFFD in their place. */
  error?: SourceError;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: "", error: new SourceError("parse-error", "The file is UTF-16. Save it as UTF-8.", 0) };
  }
  try {
    return { text: unifyLines(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    const text = unifyLines(new TextDecoder().decode(bytes));
    const message = "The file has bytes that are not UTF-8. Save it as UTF-8.";
    return { text, error: new SourceError("parse-error", message, Math.max(0, findReplaced(bytes, text))) };
  }
}

function unifyLines(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}

/** The first U+FFFD that the file does not have itself. A wrong byte makes one; its own encoding has three bytes. */
function findReplaced(bytes: Uint8Array, text: string): number {
  const own = Buffer.from("\ufffd");
  let from = 0;
  for (let index = text.indexOf("\ufffd"); index !== -1; index = text.indexOf("\ufffd", index + 1)) {
    const before = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).indexOf(own);
    const isOwn = before !== -1 && isValid(bytes.subarray(from, from + before));
    if (!isOwn) return index;
    from += before + own.length;
  }
  return -1;
}

function isValid(bytes: Uint8Array): boolean {
  return !new TextDecoder().decode(bytes).includes("\ufffd");
}
