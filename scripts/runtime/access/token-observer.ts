import { secretOf } from "../transport/headers.ts";
import type { Middleware } from "../transport/middleware.ts";
import { tokenKind } from "../transport/token.ts";
import type { TokenKind } from "./report.ts";

/** Learns the kind of the token that a call sends, wherever it comes from, and forgets the token. */
export interface TokenObserver {
  readonly middleware: Middleware;
  /** The kind of the last token; `unknown` before a request. */
  kind(): TokenKind;
}

export function observeToken(): TokenObserver {
  let kind: TokenKind = "unknown";
  return {
    middleware: (request, next) => {
      kind = readKind(secretOf({ authorization: request.headers.get("authorization") ?? "" }));
      return next(request);
    },
    kind: () => kind,
  };
}

const kinds: readonly TokenKind[] = ["none", "classic", "oauth", "fine-grained", "app-user", "app-installation"];

function readKind(token: string): TokenKind {
  const kind = tokenKind(token);
  return kinds.find((each) => each === kind) ?? "unknown";
}
