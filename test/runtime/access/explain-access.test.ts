/** What the report says about tokens and answers, and the one request that it is made from. */
import { describe, expect, test } from "vitest";
import { type AccessReport, explainAccess } from "../../../generated/access/index.ts";
import type { ClientOptions } from "../../../scripts/runtime/transport/options.ts";
import { rejection } from "../recording-fetch.ts";
import { type Answer, scopes, sso, startAccess } from "./start-access.ts";

/** `allowed` of a method that reads and of one that writes, and what they lack. */
function summarize({ methods: { listResources, getResource, createResource, deleteResource } }: OrgReport): string[] {
  expect(getResource).toEqual(listResources);
  expect(deleteResource).toEqual(createResource);
  return [listResources, createResource].map(({ allowed, missing }) => (missing ? `${allowed}: ${missing}` : allowed));
}

type OrgReport = AccessReport<"listResources" | "getResource" | "createResource" | "setResource" | "deleteResource">;

test.each<[title: string, token: string | undefined, answer: Answer, read: string, write: string]>([
  ["a classic token that may read", "ghp_a", { headers: scopes("read:org, repo") }, "yes", "no: the scope write:org"],
  ["a classic token that may write", "ghp_a", { headers: scopes("write:org") }, "yes", "unknown"],
  ["an OAuth token with a larger scope", "gho_a", { headers: scopes("admin:org") }, "yes", "unknown"],
  [
    "a token without the scope, in a space that everyone may read",
    "ghp_a",
    { headers: scopes("") },
    "yes",
    "no: the scope write:org",
  ],
  ["a classic token whose scopes are hidden", "ghp_a", {}, "yes", "unknown"],
  [
    "a classic token without scopes",
    "ghp_a",
    { status: 404, headers: scopes("") },
    "no: the scope read:org",
    "no: the scope write:org",
  ],
  ["a hidden or missing space", "ghp_a", { status: 404, headers: scopes("admin:org") }, "no", "no"],
  ["a fine-grained token", "github_pat_a", {}, "yes", "unknown"],
  ["a fine-grained token that is refused", "github_pat_a", { status: 403 }, "no", "no"],
  ["an app's token in a hidden space", "ghs_a", { status: 404 }, "no", "no"],
  ["a token of an unknown kind", "any", {}, "yes", "unknown"],
  ["a token of an unknown kind with scopes", "any", { headers: scopes("read:org") }, "yes", "no: the scope write:org"],
  ["no token", undefined, { status: 404 }, "no: a token", "no: a token"],
  ["no token, in a space that everyone may read", undefined, {}, "yes", "no: a token"],
  ["an empty token", "", { status: 401 }, "no: a token", "no: a token"],
  ["a revoked token", "ghp_a", { status: 401 }, "no: a valid token", "no: a valid token"],
  [
    "single sign-on",
    "ghp_a",
    { status: 403, headers: { ...scopes("admin:org"), ...sso } },
    "no: the authorization for single sign-on",
    "no: the authorization for single sign-on",
  ],
  [
    "a hidden space, and a list without other organizations",
    "ghp_a",
    { status: 404, headers: { ...scopes("admin:org"), "x-github-sso": "partial-results; organizations=1" } },
    "no",
    "no",
  ],
])("of an organization, %s", async (_, token, answer, read, write) => {
  const { access } = startAccess(answer, { token });
  expect(summarize(await access.org("acme", 7))).toEqual([read, write]);
});

test.each<[title: string, token: string, answer: Answer, read: string, write: string]>([
  [
    "a fine-grained token, which does not work",
    "github_pat_a",
    { status: 404 },
    "no: a token of another kind",
    "no: a token of another kind",
  ],
  ["an app's token, although GitHub answers", "ghu_a", {}, "yes", "no: a token of another kind"],
  ["the scope that GitHub lists", "ghp_a", { headers: scopes("user") }, "yes", "unknown"],
  ["the scope that only GitHub's page has", "ghp_a", { headers: scopes("write:user") }, "yes", "unknown"],
  [
    "a missing scope, by its name in the settings",
    "ghp_a",
    { headers: scopes("read:user") },
    "yes",
    "no: the scope user",
  ],
])("of a user, %s", async (_, token, answer, read, write) => {
  const { access } = startAccess(answer, { token });
  expect(summarize(await access.user("octocat", 3))).toEqual([read, write]);
});

test.each<[token: string | undefined, headers: Record<string, string>, org: string, user: string]>([
  ["ghp_a", {}, "the scope write:org", "the scope write:user (listed as user)"],
  ["github_pat_a", {}, 'the organization permission "Copilot Spaces" (write)', "a token of the kind classic or oauth"],
  [
    "any",
    {},
    'the scope write:org or the organization permission "Copilot Spaces" (write)',
    "the scope write:user (listed as user)",
  ],
  ["any", scopes("repo"), "the scope write:org", "the scope write:user (listed as user)"],
  [
    undefined,
    {},
    'the scope write:org or the organization permission "Copilot Spaces" (write)',
    "the scope write:user (listed as user)",
  ],
])("says what the token %j with the headers %j needs", async (token, headers, org, user) => {
  const { access } = startAccess({ headers }, { token });
  expect((await access.org("acme", 7)).methods.createResource.needs).toBe(org);
  expect((await access.user("octocat", 3)).methods.createResource.needs).toBe(user);
});

test.each<[title: string, options: ClientOptions, want: string]>([
  ["nothing", {}, "none"],
  ["each prefix", { token: "ghs_a" }, "app-installation"],
  ["spaces around it", { token: " gho_a\n" }, "oauth"],
  ["a function", { token: async () => "ghu_a" }, "app-user"],
  ["a function without a token", { token: () => undefined }, "none"],
  ["a header, which wins", { token: "ghp_a", headers: { Authorization: "token github_pat_a" } }, "fine-grained"],
])("knows the kind of token from %s", async (_, options, want) => {
  expect(await startAccess({}, options).access.org("acme", 7)).toHaveProperty("tokenKind", want);
});

describe("the request", () => {
  test("is one GET, with the client's options", async () => {
    const { access, log } = startAccess({ status: 404 }, { token: "ghp_a", headers: { "x-mine": "1" } });
    await access.user("octocat", 3);
    expect(log).toMatchObject([
      {
        method: "GET",
        url: "https://api.github.com/users/octocat/copilot-spaces/3/resources",
        headers: { "x-mine": "1", authorization: "Bearer ghp_a" },
      },
    ]);
    expect(log).toHaveLength(1);
  });

  test.each([
    ["a rate limit", 429, { "retry-after": "3600" }, "rate_limited"],
    ["a rate limit with 403", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" }, "rate_limited"],
    ["a failing server", 500, {}, "server"],
    ["a removed API version", 410, {}, "gone"],
  ])("rejects after %s, which says nothing about access", async (_, status, headers, kind) => {
    expect(await rejection(startAccess({ status, headers }, { token: "ghp_a" }).access.org("acme", 7))).toMatchObject({
      kind,
    });
  });

  test("rejects without a network and for an invalid space", async () => {
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    expect(await rejection(startAccess({}, { fetch }).access.org("acme", 7))).toMatchObject({ kind: "network" });
    expect(await rejection(startAccess({}).access.org("..", 7))).toMatchObject({ kind: "invalid_input" });
  });

  test("is not sent with invalid options", () => {
    expect(() => explainAccess({ baseUrl: "api.github.com" })).toThrow("baseUrl");
  });
});
