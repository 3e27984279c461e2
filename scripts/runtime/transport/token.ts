import { InvalidInputError } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";
import type { Token } from "./options.ts";

/** Prefixes are used for hints only: tokens are opaque to a client. */
const kinds: readonly (readonly [prefix: string, kind: string])[] = [
  ["ghp_", "classic"],
  ["gho_", "oauth"],
  ["github_pat_", "fine-grained"],
  ["ghu_", "app-user"],
  ["ghs_", "app-installation"],
];

/** The kind that the prefix of a token shows; `none` without a token, `unknown` for any other prefix. */
export function tokenKind(token: string | undefined): string {
  if (!token) return "none";
  return kinds.find(([prefix]) => token.startsWith(prefix))?.[1] ?? "unknown";
}

/** Whether a header can hold the token. The platform's own error would quote it. */
export function isSendable(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token.trim());
}

/** The token for one attempt; undefined without one. No error quotes it. */
export async function readToken(
  operation: OperationDescriptor,
  token: Token | undefined,
  attempt: number,
): Promise<string | undefined> {
  const invalidToken = (problem: string, cause?: unknown) =>
    new InvalidInputError(operation, problem, cause, attempt - 1);
  let value: unknown;
  try {
    value = typeof token === "function" ? await token() : token;
  } catch (cause) {
    throw invalidToken("the token function failed", cause);
  }
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string" || !isSendable(value))
    throw invalidToken("the token has characters that a header cannot hold");
  return value.trim();
}
