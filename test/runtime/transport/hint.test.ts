import { describe, expect, test } from "vitest";
import { operations } from "../../../generated/operations/index.ts";
import { writeHint } from "../../../scripts/runtime/transport/hint.ts";
import { exchangeOf } from "./exchange.ts";

const hidden = "GitHub also answers 404 when the token may not see the resource.";
const permission = 'The token needs the organization permission "Copilot Spaces"';
const tokens = {
  classic: "ghp_1",
  oauth: "gho_1",
  fineGrained: "github_pat_1",
  appUser: "ghu_1",
  installation: `ghs_${"a1B2.c3D4-".repeat(52)}`.slice(0, 520),
  unknown: "0123456789",
};

interface Given {
  status: number;
  token?: string;
  operation?: string;
  headers?: Record<string, string>;
}

function hint({
  status,
  token = tokens.classic,
  operation = "list-resources-for-org",
  headers = {},
}: Given): string | undefined {
  const operationId = `copilot-spaces/${operation}`;
  const descriptor = operations.find((each) => each.operationId === operationId) ?? {
    operationId,
    method: "",
    path: "",
    pathParameters: {},
  };
  const response = new Response(null, { status, headers });
  return writeHint(exchangeOf(response, "", token, descriptor));
}

describe("writeHint", () => {
  test.each<[title: string, { given: Given; want: string | undefined }]>([
    [
      "for 410",
      {
        given: { status: 410 },
        want: "It was deleted, or GitHub has removed this API version: then set another `apiVersion`.",
      },
    ],
    ["for 401 without a token", { given: { status: 401, token: "" }, want: "No token was sent: set `token`." }],
    ["for 403 without a token", { given: { status: 403, token: "" }, want: "No token was sent: set `token`." }],
    ["for 404 without a token", { given: { status: 404, token: "" }, want: "No token was sent: set `token`." }],
    ["for 401", { given: { status: 401 }, want: "GitHub rejected the token: it may be mistyped, expired or revoked." }],
    [
      "for 401 with an installation token",
      {
        given: { status: 401, token: tokens.installation },
        want: "GitHub rejected the token: it may be mistyped, expired or revoked.",
      },
    ],
    ...[200, 304, 400, 409, 422, 500, 503].map((status): [string, { given: Given; want: undefined }] => [
      `for ${status}`,
      { given: { status }, want: undefined },
    ]),
  ])("writes the right hint %s", (_, { given, want }) => {
    expect(hint(given)).toBe(want);
  });
});

describe("the hint for 403 and 404", () => {
  test.each<[title: string, { given: Omit<Given, "status">; want: string }]>([
    ["a classic token that reads", { given: { token: tokens.classic }, want: "The token needs the scope read:org." }],
    [
      "an OAuth token that writes",
      {
        given: { token: tokens.oauth, operation: "create-resource-for-org" },
        want: "The token needs the scope write:org.",
      },
    ],
    [
      "a classic token that reads a user's space",
      { given: { operation: "get-resource-for-user" }, want: "The token needs the scope read:user." },
    ],
    ...["create", "update", "delete"].map((verb): [string, { given: Omit<Given, "status">; want: string }] => [
      `a classic token that must ${verb} a resource of a user's space`,
      {
        given: { operation: `${verb}-resource-for-user` },
        want: `The token needs the scope write:user (listed as "user" in GitHub's settings).`,
      },
    ]),
    ["a fine-grained token that reads", { given: { token: tokens.fineGrained }, want: `${permission} (read).` }],
    [
      "a fine-grained token that writes",
      { given: { token: tokens.fineGrained, operation: "update-resource-for-org" }, want: `${permission} (write).` },
    ],
    ["an app user token", { given: { token: tokens.appUser }, want: `${permission} (read).` }],
    [
      "an installation token",
      { given: { token: tokens.installation, operation: "delete-resource-for-org" }, want: `${permission} (write).` },
    ],
    [
      "a token of unknown kind",
      {
        given: { token: tokens.unknown },
        want: 'The token needs the scope read:org or the organization permission "Copilot Spaces" (read).',
      },
    ],
    [
      "a token of unknown kind for a user's space",
      {
        given: { token: tokens.unknown, operation: "list-resources-for-user" },
        want: "The token needs the scope read:user.",
      },
    ],
    ["an operation that is not in the table", { given: { operation: "none" }, want: "" }],
    [
      "a fine-grained token for a user's space",
      {
        given: { token: tokens.fineGrained, operation: "list-resources-for-user" },
        want: "This operation does not accept fine-grained tokens, only classic and oauth tokens.",
      },
    ],
    [
      "an app user token for a user's space",
      {
        given: { token: tokens.appUser, operation: "list-resources-for-user" },
        want: "This operation does not accept app-user tokens, only classic and oauth tokens.",
      },
    ],
    [
      "an installation token for a user's space",
      {
        given: { token: tokens.installation, operation: "create-resource-for-user" },
        want: "This operation does not accept app-installation tokens, only classic and oauth tokens.",
      },
    ],
    [
      "single sign-on",
      {
        given: {
          operation: "none",
          headers: { "x-github-sso": "required; url=https://github.com/orgs/acme/sso?authorization_request=A1" },
        },
        want: "The organization requires single sign-on: authorize the token at https://github.com/orgs/acme/sso?authorization_request=A1.",
      },
    ],
    [
      "partial results",
      { given: { operation: "none", headers: { "x-github-sso": "partial-results; organizations=1,2" } }, want: "" },
    ],
    [
      "the scopes in the headers",
      {
        given: { headers: { "x-oauth-scopes": "repo, gist", "x-accepted-oauth-scopes": "read:org" } },
        want: "The token needs the scope read:org. Scopes of the token: repo, gist. Accepted scopes: read:org.",
      },
    ],
    [
      "the permissions in the headers",
      {
        given: {
          operation: "none",
          headers: { "x-accepted-github-permissions": "copilot_spaces=read; metadata=read" },
        },
        want: "Accepted permissions: copilot_spaces=read; metadata=read.",
      },
    ],
    [
      "empty scopes",
      { given: { operation: "none", headers: { "x-oauth-scopes": "", "x-accepted-oauth-scopes": "" } }, want: "" },
    ],
  ])("the hint for 403 and 404 explains %s", (_, { given, want }) => {
    expect(hint({ status: 403, ...given })).toBe(want || undefined);
    expect(hint({ status: 404, ...given })).toBe([hidden, want].filter(Boolean).join(" "));
  });
});

test("no hint quotes a token", () => {
  const hints = Object.values(tokens).flatMap((token) => [401, 403, 404, 410].map((status) => hint({ status, token })));
  for (const text of hints) for (const token of Object.values(tokens)) expect(text).not.toContain(token);
});
