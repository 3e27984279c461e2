/** Says what a person can do about 401, 403, 404 and 410. Source: https://docs.github.com/rest/authentication */
import type { Exchange } from "./attempt.ts";
import type { Access } from "./operation.ts";
import { tokenKind } from "./token.ts";

export function writeHint({ call, response }: Exchange): string | undefined {
  const { status, headers } = response;
  const kind = tokenKind(call.secrets.at(-1) ?? "");
  if (status === 410) return "It was deleted, or GitHub has removed this API version: then set another `apiVersion`.";
  if (kind === "none" && [401, 403, 404].includes(status)) return "No token was sent: set `token`.";
  if (status === 401) return "GitHub rejected the token: it may be mistyped, expired or revoked.";
  if (status !== 403 && status !== 404) return undefined;
  const sentences = [
    status === 404 && "GitHub also answers 404 when the token may not see the resource.",
    describeSso(headers.get("x-github-sso")),
    call.access && describeAccess(call.access, kind),
    describeHeaders(headers),
  ];
  return sentences.filter(Boolean).join(" ") || undefined;
}

/** `required; url=…` or `partial-results; organizations=…` */
function describeSso(header: string | null): string | undefined {
  const url = header?.match(/url=([^;\s]+)/)?.[1];
  return url && `The organization requires single sign-on: authorize the token at ${url}.`;
}

function describeAccess({ tokens, scope, listedScope, permission }: Access, kind: string): string {
  const isKnown = kind !== "unknown" && kind !== "none";
  if (isKnown && !tokens.includes(kind)) {
    return `This operation does not accept ${kind} tokens, only ${tokens.join(" and ")} tokens.`;
  }
  const isScoped = kind === "classic" || kind === "oauth";
  const needs = [
    (isScoped || !isKnown) &&
      scope &&
      `the scope ${scope}${listedScope ? ` (listed as "${listedScope}" in GitHub's settings)` : ""}`,
    !isScoped && permission && `the ${permission}`,
  ];
  const text = needs.filter(Boolean).join(" or ");
  return text && `The token needs ${text}.`;
}

function describeHeaders(headers: Headers): string {
  const facts = [
    ["Scopes of the token", "x-oauth-scopes"],
    ["Accepted scopes", "x-accepted-oauth-scopes"],
    ["Accepted permissions", "x-accepted-github-permissions"],
  ] as const;
  return facts.flatMap(([label, name]) => (headers.get(name) ? [`${label}: ${headers.get(name)}.`] : [])).join(" ");
}
