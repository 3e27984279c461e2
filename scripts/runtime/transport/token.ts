import { InvalidInputError } from "./errors.ts";
import type { Call } from "./operation.ts";
import type { Token } from "./options.ts";

/** Prefixes serve for hints only: to a client, tokens are opaque. */
const kinds: readonly (readonly [prefix: string, kind: string])[] = [
  ["ghp_", "classic"],
  ["gho_", "oauth"],
  ["github_pat_", "fine-grained"],
  ["ghu_", "app-user"],
  ["ghs_", "app-installation"],
];

/** `none` without a token, `unknown` for a prefix that says nothing. */
export function tokenKind(token: string | undefined): string {
  if (!token) return "none";
  return kinds.find(([prefix]) => token.startsWith(prefix))?.[1] ?? "unknown";
}

/** Whether a header can carry it. The platform's own error would quote it. */
export function isSendable(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token.trim());
}

/** The token for one attempt; undefined when there is none. No error quotes it. */
export async function readToken(call: Call, token: Token | undefined, attempt: number): Promise<string | undefined> {
  const refusal = (problem: string, cause?: unknown) => new InvalidInputError(call, problem, cause, attempt - 1);
  let given: unknown;
  try {
    given = typeof token === "function" ? await token() : token;
  } catch (cause) {
    throw refusal("the token function failed", cause);
  }
  if (given === undefined || given === null || given === "") return undefined;
  if (typeof given !== "string" || !isSendable(given)) throw refusal("no header can carry the token");
  return given.trim();
}
