import { quote } from "../transport/quote.ts";
import { tokenKind } from "../transport/token.ts";

const MAX_QUOTED = 120;

/** Quotes a reference for a message: cut, and left out where it may hold a credential. */
export function quoteReference(text: string): string {
  const [address = ""] = text.split(/[?#]/, 1); // the query of a raw file's URL holds a token
  if (/:.*@/.test(address) || tokenKind(address) !== "unknown") return "the reference";
  return quote(address.length > MAX_QUOTED ? `${address.slice(0, MAX_QUOTED)}…` : address);
}
