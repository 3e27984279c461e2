import type { ResponseError } from "../transport/errors.ts";

/** What a token may do in a space. */
export interface AccessReport<Method extends string = string> {
  /**
   * Kind of the token that was sent, from its prefix; `none` without a token, `unknown` for any other prefix and when
   * nothing could be sent.
   */
  readonly tokenKind: TokenKind;
  /**
   * The scopes of a classic or OAuth app token, as GitHub lists them. Undefined for every other token: GitHub does not
   * say which permissions it has.
   */
  readonly scopes: readonly string[] | undefined;
  /** The header `x-accepted-github-permissions`: what a fine-grained or app token needs for the request that was sent. */
  readonly acceptedPermissions: string | undefined;
  /** Why the space cannot be read: 401, 403 or 404. Undefined when it can be read, and when nothing could be sent. */
  readonly error: ResponseError | undefined;
  /** Every method of the space, by name. */
  readonly methods: Readonly<Record<Method, MethodAccess>>;
  /** All of this as lines of text, without the token. */
  readonly text: string;
}

/** Kind of a token. */
export type TokenKind = "none" | "unknown" | "classic" | "oauth" | "fine-grained" | "app-user" | "app-installation";

/** Whether a token may call a method. */
export interface MethodAccess {
  /**
   * - `yes`: a request with the same needs succeeded
   * - `no`: something is missing, or the space cannot be read
   * - `unknown`: nothing is known to be missing, but only the call itself shows it
   */
  readonly allowed: "yes" | "no" | "unknown";
  /** What a token of this kind needs, according to the description; undefined when it does not say. */
  readonly needs: string | undefined;
  /** What the token lacks for certain. */
  readonly missing: string | undefined;
}
