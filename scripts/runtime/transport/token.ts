import type { Call } from "./attempt.ts";
import { InvalidInputError } from "./errors.ts";

/** Prefixes are used for hints only: tokens are opaque to a client. */
const kinds: readonly (readonly [prefix: string, kind: string])[] = [
  ["ghp_", "classic"],
  ["gho_", "oauth"],
  ["github_pat_", "fine-grained"],
  ["ghu_", "app-user"],
  ["ghs_", "app-installation"],
];

/** The kind that the prefix of a token shows; `none` without a token, `unknown` for any other prefix. */
export function tokenKind(token: string): string {
  if (!token) return "none";
  return kinds.find(([prefix]) => token.startsWith(prefix))?.[1] ?? "unknown";
}

/** Whether a header can hold the token. The platform's own error would quote it. */
export function isSendable(token: unknown): token is string {
  return typeof token === "string" && /^[\x21-\x7e]+$/.test(token.trim());
}

export const UNSENDABLE = "the token is not a text that a header can hold";

/** The token for one attempt; undefined without one. No error quotes it. */
export async function readToken(call: Call): Promise<string | undefined> {
  const { token } = call.settings;
  const invalidToken = (problem: string, cause?: unknown) =>
    new InvalidInputError({ ...call, attempts: call.attempts - 1 }, problem, { cause });
  let value: unknown;
  try {
    value = typeof token === "function" ? await token({ refused: call.refused }) : token;
  } catch (cause) {
    throw invalidToken("the token function failed", cause);
  }
  if (value === undefined || value === null || value === "") return undefined;
  if (!isSendable(value)) throw invalidToken(UNSENDABLE);
  return value.trim();
}
