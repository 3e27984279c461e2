/** What a token may do: 401, 403 and 404, and what the headers say. */
import { describe, expect, test } from "vitest";
import { createEmulatorFetch, type EmulatedToken } from "../../../scripts/contract/index.ts";
import { note, orgSpace, send, userSpace } from "./request.ts";

const all: Omit<EmulatedToken, "token" | "kind"> = {};
const seed = {
  spaces: [
    { org: "octo-org", number: 7, resources: [note, { resource_type: "repository", metadata: { repository_id: 42 } }] },
    { user: "octocat", number: 3, resources: [{ ...note, id: 9 }] },
  ],
};
const read = orgSpace;
const write = `POST ${orgSpace}`;
const readUser = userSpace;
const writeUser = `POST ${userSpace}`;

type Row = [
  title: string,
  kind: EmulatedToken["kind"],
  rights: Partial<EmulatedToken>,
  line: string,
  status: number,
  lacks: string | null,
];

test.each<Row>([
  ["no limits", "classic", all, read, 200, null],
  ["the scope to read", "classic", { scopes: ["read:org"] }, read, 200, null],
  ["a scope that includes it", "oauth", { scopes: ["admin:org"] }, write, 201, null],
  ["only the scope to read", "classic", { scopes: ["read:org"] }, write, 403, "the scope write:org"],
  ["no scope", "classic", { scopes: [] }, read, 404, "the scope read:org"],
  ["no scope, to write", "classic", { scopes: ["repo"] }, write, 404, "the scope write:org"],
  ["the scope of users", "classic", { scopes: ["user"] }, writeUser, 201, null],
  ["the scope that the page names", "classic", { scopes: ["write:user"] }, writeUser, 201, null],
  ["only the scope to read users", "oauth", { scopes: ["read:user"] }, writeUser, 403, "the scope user"],
  ["the scope of organizations for a user", "classic", { scopes: ["admin:org"] }, readUser, 404, "the scope read:user"],
  ["the permission to read", "fine-grained", { permissions: { "Copilot Spaces": "read" } }, read, 200, null],
  ["a scope without a level", "classic", { scopes: ["user"] }, readUser, 200, null],
  ["the permission to write, to read", "fine-grained", { permissions: { "Copilot Spaces": "write" } }, read, 200, null],
  ["the permission to write", "app-user", { permissions: { "Copilot Spaces": "write" } }, write, 201, null],
  [
    "only the permission to read",
    "fine-grained",
    { permissions: { "Copilot Spaces": "read" } },
    write,
    403,
    'the organization permission "Copilot Spaces" (write)',
  ],
  [
    "another permission",
    "app-installation",
    { permissions: { Issues: "write" } },
    read,
    403,
    'the organization permission "Copilot Spaces" (read)',
  ],
  [
    "a kind that users' spaces do not take",
    "fine-grained",
    all,
    readUser,
    403,
    "a token of another kind than fine-grained",
  ],
  ["another owner", "classic", { owners: ["acme"] }, read, 404, "access to octo-org"],
  ["the owner, in another case", "classic", { owners: ["Octo-Org"] }, read, 200, null],
  ["every repository of the space", "fine-grained", { repositories: [42, 43] }, read, 200, null],
  [
    "not every repository of the space",
    "fine-grained",
    { repositories: [43] },
    read,
    404,
    "access to the repository 42",
  ],
  [
    "no single sign-on",
    "classic",
    { unauthorizedOwners: ["octo-org"] },
    read,
    403,
    "the authorization for single sign-on of octo-org",
  ],
])("%s (%s)", async (_, kind, rights, line, status, lacks) => {
  const emulator = await createEmulatorFetch({ seed, tokens: [{ token: "secret", kind, ...rights }] });
  const before = emulator.snapshot();
  const answer = await send(emulator, line, { token: "secret", ...(line.startsWith("POST") && { body: note }) });
  expect([answer.status, answer.headers.get("x-emulator-lacks")]).toEqual([status, lacks]);
  if (status >= 400) expect(emulator.snapshot()).toEqual(before);
});

test("a creation may not refer to a repository that the token cannot see", async () => {
  const emulator = await createEmulatorFetch({ tokens: [{ token: "secret", kind: "app-user", repositories: [42] }] });
  const create = (repository_id: number) =>
    send(emulator, write, { token: "secret", body: { resource_type: "repository", metadata: { repository_id } } });
  expect((await create(42)).status).toBe(201);
  expect((await create(43)).status).toBe(404);
});

describe("authentication", () => {
  const tokens = [{ token: "secret", kind: "classic" }] as const;
  const basic = Buffer.from("octocat:secret").toString("base64");
  test.each<[authorization: string, status: number, message: string | undefined]>([
    ["Bearer secret", 200, undefined],
    ["bearer secret", 200, undefined],
    ["token secret", 200, undefined],
    [`Basic ${basic}`, 200, undefined],
    ["Bearer other", 401, "Bad credentials"],
    ["Digest secret", 401, "Requires authentication"],
    ["Bearer", 401, "Requires authentication"],
  ])("%s", async (authorization, status, message) => {
    const emulator = await createEmulatorFetch({ tokens });
    const answer = await send(emulator, read, { token: "", headers: { authorization } });
    expect([answer.status, Object(answer.body).message]).toEqual([status, message]);
  });

  test("a request without a token is refused, whatever it asks for", async () => {
    const emulator = await createEmulatorFetch();
    expect((await send(emulator, read, { token: "" })).status).toBe(401);
    expect((await send(emulator, write, { token: "", body: "{" })).status).toBe(401);
  });
});

describe("headers", () => {
  test("list the scopes of a scoped token, and what the operation accepts", async () => {
    const emulator = await createEmulatorFetch({
      tokens: [{ token: "secret", kind: "oauth", scopes: ["read:org", "repo"] }],
    });
    const { headers } = await send(emulator, read, { token: "secret" });
    expect(headers.get("x-oauth-scopes")).toBe("read:org, repo");
    expect(headers.get("x-accepted-oauth-scopes")).toBe("read:org");
  });

  test("name the permission for any other token", async () => {
    const { headers } = await send(await createEmulatorFetch(), write, { token: "ghs_any", body: note });
    expect(headers.get("x-accepted-github-permissions")).toBe("organization_copilot_spaces=write");
    expect(headers.get("x-oauth-scopes")).toBeNull();
  });

  test("say where to authorize a token for single sign-on", async () => {
    const tokens = [{ token: "secret", kind: "classic", unauthorizedOwners: ["octo-org"] }] as const;
    const answer = await send(await createEmulatorFetch({ tokens }), read, { token: "secret" });
    expect(answer.headers.get("x-github-sso")).toMatch(/^required; url=https:\/\/github\.com\/orgs\/octo-org\/sso\?/);
    expect(answer.body).toMatchObject({ message: expect.stringContaining("SAML enforcement"), status: "403" });
  });
});
