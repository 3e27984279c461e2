import { expect, test } from "vitest";
import { scopes, sso, startAccess } from "./start-access.ts";

test("the report has the scopes, the permissions and the error of GitHub's answer", async () => {
  const headers = { ...scopes("repo"), "x-accepted-github-permissions": "copilot_spaces=read" };
  const report = await startAccess({ status: 404, headers }, { token: "ghp_a" }).access.org("acme", 7);
  expect(report).toMatchObject({
    scopes: ["repo"],
    acceptedPermissions: "copilot_spaces=read",
    error: { status: 404 },
  });
  expect(await startAccess({}, { token: "github_pat_a" }).access.org("acme", 7)).toMatchObject({
    scopes: undefined,
    acceptedPermissions: undefined,
    error: undefined,
  });
});

test("the report never contains the token", async () => {
  const { access } = startAccess({ status: 404, headers: scopes("repo") }, { token: async () => "ghp_hunter2" });
  const report = await access.org("acme", 7);
  const { error, ...rest } = report;
  expect(JSON.stringify([rest, error, error?.message, error?.hint, String(error?.cause)])).not.toContain("hunter2");
});

test("the report is readable as text when something is missing", async () => {
  const { text } = await startAccess({ status: 404, headers: scopes("repo") }, { token: "ghp_a" }).access.org(
    "acme",
    7,
  );
  expect(text.split("\n")).toEqual([
    "Token: classic, with the scopes repo",
    "copilot-spaces/list-resources-for-org: 404 Not Found",
    "The space does not exist, or the token may not see it.",
    expect.stringContaining("The token needs the scope read:org."),
    "createResource  no       needs the scope write:org; lacks the scope write:org",
    "deleteResource  no       needs the scope write:org; lacks the scope write:org",
    "getResource     no       needs the scope read:org; lacks the scope read:org",
    "listResources   no       needs the scope read:org; lacks the scope read:org",
    "setResource     no       needs the scope write:org; lacks the scope write:org",
  ]);
});

test("the report is readable as text when nothing is", async () => {
  const { text } = await startAccess({ headers: scopes("") }, {}).access.user("octocat", 3);
  expect(text).toContain("Token: none\ncreateResource");
  const writable = await startAccess({ headers: scopes("user") }, { token: "ghp_a" }).access.user("octocat", 3);
  expect(writable.text).toContain("listResources   yes      needs the scope read:user\n");
  expect(writable.text).toContain("createResource  unknown  needs the scope write:user (listed as user)\n");
  expect(writable.text).toMatch(/unknown: nothing is known to be missing, but only the call itself shows it\.$/);
  expect((await startAccess({ headers: scopes("") }, { token: "ghp_a" }).access.org("a", 1)).text).toMatch(
    /^Token: classic, without scopes\n/,
  );
  expect((await startAccess({}, { token: "ghs_a" }).access.org("a", 1)).text).toMatch(/^Token: app-installation\n/);
});

test("the report names the address where single sign-on is authorized", async () => {
  const { text } = await startAccess({ status: 403, headers: sso }, { token: "ghp_a" }).access.org("acme", 7);
  expect(text).toContain("authorize the token at https://github.com/orgs/acme/sso?authorization_request=a.");
});
