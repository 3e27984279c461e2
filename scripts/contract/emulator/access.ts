/** Decides what a token may do, as GitHub does: 401, 403, or 404 for what the token may not see. */
import type { AccessExtension } from "../../model/openapi-document.ts";
import { type EmulatedToken, isScoped } from "./token.ts";

/** What a request asks for. */
export interface AccessRequest {
  readonly token: EmulatedToken | "missing" | "unknown";
  /** What the operation needs. */
  readonly access: AccessExtension | undefined;
  /** What reading the space needs. */
  readonly readAccess: AccessExtension | undefined;
  readonly owner: string;
  /** The repositories that the space and the request refer to. */
  readonly repositories: readonly number[];
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 401 | 403 | 404;
  /** What is missing, as a person would say it. */
  readonly lacks: string;
  readonly needsSingleSignOn?: boolean;
}

/** Undefined if the request is allowed. */
export type DecideAccess = (request: AccessRequest) => Refusal | undefined;

export const decideAccess: DecideAccess = ({ token, access, readAccess, owner, repositories }) => {
  if (token === "missing") return { status: 401, lacks: "a token" };
  if (token === "unknown") return { status: 401, lacks: "a token that exists" };
  const isOwner = (name: string) => name.toLowerCase() === owner;
  if (token.owners && !token.owners.some(isOwner)) return { status: 404, lacks: `access to ${owner}` };
  if (token.unauthorizedOwners?.some(isOwner)) {
    return { status: 403, lacks: `the authorization for single sign-on of ${owner}`, needsSingleSignOn: true };
  }
  const { repositories: granted } = token;
  const hidden = granted && repositories.find((id) => !granted.includes(id));
  if (hidden !== undefined) return { status: 404, lacks: `access to the repository ${hidden}` };
  const lacks = findMissing(token, access);
  if (lacks === undefined) return undefined;
  // What a scoped token may not read, GitHub hides. Of other tokens, it says which permission they lack.
  const isHidden = isScoped(token) && findMissing(token, readAccess) !== undefined;
  return { status: isHidden ? 404 : 403, lacks };
};

function findMissing(token: EmulatedToken, access: AccessExtension | undefined): string | undefined {
  if (!access) return undefined;
  const { tokens, scope, listedScope, permission } = access;
  if (!tokens.includes(token.kind)) return `a token of another kind than ${token.kind}`;
  if (isScoped(token)) {
    const isGranted =
      !token.scopes || !scope || [scope, listedScope ?? scope].some((each) => includes(token.scopes, each));
    return isGranted ? undefined : `the scope ${listedScope ?? scope}`;
  }
  if (!token.permissions || !permission) return undefined;
  const { [permission.name]: granted } = token.permissions;
  const isGranted = granted === "write" || granted === permission.access;
  return isGranted ? undefined : `the ${permission.level} permission "${permission.name}" (${permission.access})`;
}

const levels = ["read", "write", "admin"];

/** `user` includes `write:user`, and `admin:org` and `write:org` include `read:org`. */
function includes(granted: readonly string[] = [], needed: string): boolean {
  const [level = "", subject] = needed.split(":");
  return granted.some((scope) => {
    if (scope === needed || scope === subject) return true;
    const [grantedLevel = "", grantedSubject] = scope.split(":");
    return grantedSubject === subject && levels.indexOf(grantedLevel) > levels.indexOf(level);
  });
}
