/** Says what a person can do about 401, 403, 404 and 410. Source: https://docs.github.com/rest/authentication */
import type { Exchange } from "./attempt.ts";
import type { Access, OperationDescriptor } from "./operation.ts";

const names: Readonly<Record<string, string>> = {
  classic: "classic personal access tokens",
  oauth: "OAuth app tokens",
  "fine-grained": "fine-grained personal access tokens",
  "app-user": "GitHub App user tokens",
  "app-installation": "GitHub App installation tokens",
};

export function writeHint({ access }: OperationDescriptor, { response, tokenKind }: Exchange): string | undefined {
  const { status, headers } = response;
  if (status === 410) return "GitHub has removed this API version: set another `apiVersion`.";
  if (tokenKind === "none" && [401, 403, 404].includes(status)) return "No token was sent: set `token`.";
  if (status === 401) return "GitHub rejected the token: it may be mistyped, expired or revoked.";
  if (status !== 403 && status !== 404) return undefined;
  const sentences = [
    status === 404 && "GitHub also answers 404 when the token may not see the resource.",
    describeSso(headers.get("x-github-sso")),
    access && describeAccess(access, tokenKind),
    describeHeaders(headers),
  ];
  return sentences.filter(Boolean).join(" ") || undefined;
}

/** `required; url=…` or `partial-results; organizations=…` */
function describeSso(header: string | null): string | undefined {
  const url = header?.match(/url=([^;\s]+)/)?.[1];
  return url && `The organization requires single sign-on: authorize the token at ${url}.`;
}

function describeAccess({ tokens, scope, listedScope, permission }: Access, tokenKind: string): string {
  const name = names[tokenKind];
  if (name && !tokens.includes(tokenKind)) {
    return `This operation does not accept ${name}, only ${tokens.map((kind) => names[kind] ?? kind).join(" and ")}.`;
  }
  const isScoped = tokenKind === "classic" || tokenKind === "oauth";
  const needs = [
    (isScoped || !name) &&
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
