import type { ResponseError } from "../transport/errors.ts";
import type { Access, OperationDescriptor } from "../transport/operation.ts";
import type { MethodAccess, TokenKind } from "./report.ts";
import { includesScope } from "./scopes.ts";

/** What one request for the space showed. */
export interface Evidence {
  readonly tokenKind: TokenKind;
  readonly scopes: readonly string[] | undefined;
  /** The operation that was called; undefined when the group has none that reads the space. */
  readonly probe: OperationDescriptor | undefined;
  /** Undefined after a success. */
  readonly error: ResponseError | undefined;
}

export function judge(operation: OperationDescriptor, evidence: Evidence): MethodAccess {
  const { probe, error } = evidence;
  const needs = operation.access && describeNeeds(operation.access, evidence);
  if (probe && !error && hasSameNeeds(operation, probe)) return { allowed: "yes", needs, missing: undefined };
  const missing = findMissing(operation.access, evidence);
  return { allowed: missing === undefined && !error ? "unknown" : "no", needs, missing };
}

function hasSameNeeds(operation: OperationDescriptor, probe: OperationDescriptor): boolean {
  return operation.method === probe.method && JSON.stringify(operation.access) === JSON.stringify(probe.access);
}

function findMissing(access: Access | undefined, { tokenKind, scopes, error }: Evidence): string | undefined {
  if (tokenKind === "none") return "a token";
  if (error?.kind === "unauthorized") return "a valid token";
  if (access && tokenKind !== "unknown" && !access.tokens.includes(tokenKind)) return "a token of another kind";
  if (error?.headers.get("x-github-sso")?.startsWith("required")) return "the authorization for single sign-on";
  const { scope, listedScope } = access ?? {};
  const isGranted =
    scope === undefined || !scopes || [scope, listedScope ?? scope].some((each) => includesScope(scopes, each));
  return isGranted ? undefined : `the scope ${listedScope ?? scope}`;
}

function describeNeeds({ tokens, scope, listedScope, permission }: Access, { tokenKind, scopes }: Evidence): string {
  if (!["none", "unknown", ...tokens].includes(tokenKind)) return `a token of the kind ${tokens.join(" or ")}`;
  const isScoped = scopes !== undefined || tokenKind === "classic" || tokenKind === "oauth";
  const isOpen = !isScoped && (tokenKind === "none" || tokenKind === "unknown");
  const listed = listedScope === undefined ? "" : ` (listed as ${listedScope})`;
  const needs = [
    (isScoped || isOpen) && scope !== undefined && `the scope ${scope}${listed}`,
    !isScoped && permission !== undefined && `the ${permission}`,
  ];
  return needs.filter((each) => each !== false).join(" or ") || "any token";
}
