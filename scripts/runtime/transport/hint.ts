/** What a person can do about 401, 403, 404 and 410. Facts: https://docs.github.com/rest/authentication */
import type { Exchange } from "./attempt.ts";
import type { Access, Call } from "./operation.ts";

const names: Readonly<Record<string, string>> = {
  classic: "classic personal access tokens",
  oauth: "OAuth app tokens",
  "fine-grained": "fine-grained personal access tokens",
  "app-user": "GitHub App user tokens",
  "app-installation": "GitHub App installation tokens",
};

export function writeHint({ access }: Call, { response, tokenKind }: Exchange): string | undefined {
  const { status, headers } = response;
  if (status === 410) return "GitHub has ended this API version: set another apiVersion.";
  if (tokenKind === "none" && [401, 403, 404].includes(status)) return "No token was sent: set one.";
  if (status === 401) return "GitHub does not know the token: it may be mistyped, expired or revoked.";
  if (status !== 403 && status !== 404) return undefined;
  const sentences = [
    status === 404 && "GitHub also answers 404 for what a token may not see.",
    describeSso(headers.get("x-github-sso")),
    access && describeAccess(access, tokenKind),
    describeHeaders(headers),
  ];
  return sentences.filter(Boolean).join(" ") || undefined;
}

/** `required; url=…` or `partial-results; organizations=…` */
function describeSso(header: string | null): string | undefined {
  const url = header?.match(/url=([^;\s]+)/)?.[1];
  return url && `The organization wants single sign-on: authorize the token at ${url}.`;
}

function describeAccess({ tokens, scope, permission }: Access, tokenKind: string): string {
  if (tokenKind in names && !tokens.includes(tokenKind)) {
    const taken = tokens.map((kind) => names[kind] ?? kind).join(" and ");
    return `This operation does not take ${names[tokenKind]}, only ${taken}.`;
  }
  const isScoped = tokenKind === "classic" || tokenKind === "oauth";
  const needs = [
    tokenKind in names && !isScoped ? undefined : scope && `the scope ${describeScope(scope)}`,
    isScoped ? undefined : permission && `the ${permission}`,
  ];
  const text = needs.filter(Boolean).join(" or ");
  return text && `The token needs ${text}.`;
}

/** GitHub's page asks for `write:user`, which its list of scopes does not have. */
function describeScope(scope: string): string {
  return scope === "write:user" ? "write:user (in GitHub's list of scopes: user)" : scope;
}

function describeHeaders(headers: Headers): string {
  const facts = [
    ["it has", "x-oauth-scopes"],
    ["the scopes it should have", "x-accepted-oauth-scopes"],
    ["the permissions it should have", "x-accepted-github-permissions"],
  ] as const;
  const told = facts.flatMap(([what, name]) => (headers.get(name) ? [`${what}: ${headers.get(name)}`] : []));
  return told.length > 0 ? `GitHub says of the token: ${told.join("; ")}.` : "";
}
