/** The tokens that the emulator knows. */
import { UserError } from "../../model/user-error.ts";

/** Kinds of tokens, as the description names them. */
export type EmulatedTokenKind = "classic" | "oauth" | "fine-grained" | "app-user" | "app-installation";

/** A token and what it may do. */
export interface EmulatedToken {
  /** What a request sends. */
  token: string;
  /** Decides whether scopes or permissions count. */
  kind: EmulatedTokenKind;
  /**
   * The scopes of a classic or OAuth app token.
   *
   * @default all
   */
  scopes?: readonly string[];
  /**
   * The permissions of any other token, such as `{ "Copilot Spaces": "read" }`.
   *
   * @default all
   */
  permissions?: Readonly<Record<string, "read" | "write">>;
  /**
   * The organizations and users whose spaces the token can see.
   *
   * @default all
   */
  owners?: readonly string[];
  /**
   * The ids of the repositories that the token can see. A space that refers to another repository is hidden.
   *
   * @default all
   */
  repositories?: readonly number[];
  /**
   * Organizations for which the token is not authorized for single sign-on.
   *
   * @default none
   */
  unauthorizedOwners?: readonly string[];
}

const prefixes: Readonly<Record<EmulatedTokenKind, string>> = {
  classic: "ghp_",
  oauth: "gho_",
  "fine-grained": "github_pat_",
  "app-user": "ghu_",
  "app-installation": "ghs_",
};

/** A token of each kind that may do everything. */
export const exampleTokens: readonly EmulatedToken[] = Object.entries(prefixes).map(([kind, prefix]) => ({
  token: `${prefix}emulator`,
  kind: kind as EmulatedTokenKind, // the keys of a total record
}));

/** Finds the token that a request sends. */
export type FindToken = (authorization: string | null) => EmulatedToken | "missing" | "unknown";

/**
 * Without a table, every token may do everything, and its prefix says its kind.
 *
 * @throws {UserError} for an entry without a token or with an unknown kind
 */
export function createTokenTable(tokens: readonly EmulatedToken[] | undefined): FindToken {
  if (tokens !== undefined) checkTokens(tokens);
  const known = tokens && new Map(tokens.map((each) => [each.token, each]));
  return (authorization) => {
    const secret = readSecret(authorization ?? "");
    if (secret === "") return "missing";
    if (!known) return { token: secret, kind: kindOf(secret) };
    return known.get(secret) ?? "unknown";
  };
}

function checkTokens(tokens: unknown): void {
  if (!Array.isArray(tokens)) throw new UserError("The tokens must be a list.");
  const kinds = Object.keys(prefixes);
  for (const [index, each] of tokens.entries()) {
    const { token, kind }: { token?: unknown; kind?: unknown } = Object(each);
    if (typeof token !== "string" || token === "") throw new UserError(`/tokens/${index}/token must be a text.`);
    if (!kinds.includes(String(kind))) throw new UserError(`/tokens/${index}/kind must be one of ${kinds.join(", ")}.`);
  }
}

/** GitHub accepts `Bearer`, `token` and a password, in any case. */
function readSecret(authorization: string): string {
  const [, scheme = "", value = ""] = /^\s*(\S+)\s+(\S+)\s*$/.exec(authorization) ?? [];
  if (/^(bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return "";
  const [user = "", password = ""] = Buffer.from(value, "base64").toString("utf8").split(":");
  return password || user;
}

function kindOf(token: string): EmulatedTokenKind {
  const found = exampleTokens.find(({ kind }) => token.startsWith(prefixes[kind]));
  return found?.kind ?? "classic";
}

export function isScoped({ kind }: EmulatedToken): boolean {
  return kind === "classic" || kind === "oauth";
}
