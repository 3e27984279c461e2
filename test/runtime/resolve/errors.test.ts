/** What a resolver refuses before it sends anything. */
import { describe, expect, test } from "vitest";
import { createResolver, type ResourceReference } from "../../../generated/resolve/index.ts";
import { createResolver as createTinyResolver } from "../../fixtures/tiny/golden/resolve/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { answer, startResolver } from "./github.ts";

const forms =
  "give owner/name, owner/name#12, or the URL of a repository, a file (…/blob/…), an issue or a pull request";
const github = "https://github.com/octo-org/handbook";
const noNumber = "the number of an issue or a pull request must be an integer above 0";
const noPath = "the path must be relative to the root of the repository, without . and ..";
const noOwner = "does not begin with an owner and the name of a repository";

test.each<[given: ResourceReference, want: string]>([
  ["", `the reference is neither a name nor a URL: ${forms}`],
  ["handbook", `"handbook" is neither a name nor a URL: ${forms}`],
  ["a/b/c", `"a/b/c" is neither a name nor a URL: ${forms}`],
  ["octo org/handbook", `"octo org/handbook" is neither a name nor a URL: ${forms}`],
  ["octo-org/..", `"octo-org/.." ${noOwner}: ${forms}`],
  ["octo-org/handbook#0", noNumber],
  [`octo-org/handbook#${"9".repeat(20)}`, noNumber],
  ["https://user@github.com/octo-org/handbook", "the URL has a user or a password: remove it"],
  ["https://:secret@github.com/octo-org/handbook", "the URL has a user or a password: remove it"],
  ["https://github.com", `"https://github.com" ${noOwner}: ${forms}`],
  ["https://github.com/octo-org", `"https://github.com/octo-org" ${noOwner}: ${forms}`],
  ["https://github.com/octo.org/handbook", `"https://github.com/octo.org/handbook" ${noOwner}: ${forms}`],
  [
    `${github}/tree/main/docs`,
    `"${github}/tree/main/docs" is a folder or a branch, which cannot be attached: ${forms}`,
  ],
  [`${github}/blob/main`, `"${github}/blob/main" cannot be attached: ${forms}`],
  [`${github}/issues`, `"${github}/issues" cannot be attached: ${forms}`],
  [`${github}/issues/new`, `"${github}/issues/new" cannot be attached: ${forms}`],
  [`${github}/discussions/1`, `"${github}/discussions/1" cannot be attached: ${forms}`],
  [`${github}/blob/main/a%2F..%2Fb`, noPath],
  [`${github}/blob/main//a.md`, noPath],
  [
    `${github}/blob/main/100%.md`,
    `"${github}/blob/main/100%.md" has a percent sign that does not begin an encoded character`,
  ],
  ["ftp://github.com/octo-org/handbook", `"ftp://github.com/octo-org/handbook" is not an https URL: ${forms}`],
  [
    "https://gitlab.com/octo-org/handbook",
    'the URL is one of "gitlab.com", and this resolver calls github.com: set `baseUrl`',
  ],
  [
    "https://github.com.evil.test/octo-org/handbook",
    'the URL is one of "github.com.evil.test", and this resolver calls github.com: set `baseUrl`',
  ],
  [
    "https://octocorp.ghe.com/octo-org/handbook",
    'the URL is one of "octocorp.ghe.com", and this resolver calls github.com: set `baseUrl`',
  ],
  ["git@gitlab.com:a/b.git", 'the URL is one of "gitlab.com", and this resolver calls github.com: set `baseUrl`'],
  [{ repository: `${github}/issues/1` }, "`repository` must be owner/name or its URL"],
  [{ repository: "octo-org/handbook", path: "" }, noPath],
  [{ repository: "octo-org/handbook", path: "/etc" }, noPath],
  [{ repository: "octo-org/handbook", path: "a/../b" }, noPath],
  [{ repository: "octo-org/handbook", path: "a/./b" }, noPath],
  [{ repository: "octo-org/handbook", path: "a", ref: "" }, "`ref` must be the name of a branch or a tag, or a commit"],
  [{ repository: "octo-org/handbook", number: -1 }, noNumber],
  [{ repository: "octo-org/handbook", number: 1.5 }, noNumber],
  // As a caller without types gives them.
  [JSON.parse('{"repository":"a/b","path":"c","number":1}'), "give either `path` or `number`"],
  [JSON.parse('{"repository":"a/b","path":1}'), noPath],
  [JSON.parse('{"repository":"a/b","number":"1"}'), noNumber],
  [JSON.parse("null"), `the reference is neither a string nor an object with \`repository\`: ${forms}`],
  [JSON.parse("42"), `the reference is neither a string nor an object with \`repository\`: ${forms}`],
])("refuses %j before anything is sent", async (given, want) => {
  const { resolve, paths } = startResolver();
  const error = await rejection(resolve(given));
  expect(error).toMatchObject({ name: "InvalidInputError", kind: "invalid_input", message: `createResolver: ${want}` });
  expect(paths()).toEqual([]);
});

describe("a message", () => {
  test.each([
    "https://user:hunter2@github.com/octo-org/handbook",
    "https://hunter2@github.com/octo-org/handbook",
    "https://user:hunter2@gitlab.com/a/b",
    "https://:hunter2@github.com/octo-org/handbook",
    "https://user:hunter2@",
    "ftp://user:hunter2@github.com/a/b",
    `${github}/raw/main/a.md?token=hunter2`,
    "ghp_hunter2",
    "github_pat_hunter2",
  ])("never quotes the credential of %s", async (given) => {
    const error = await rejection(startResolver().resolve(given));
    expect(error).toMatchObject({ kind: "invalid_input" });
    expect(String(error)).not.toContain("hunter2");
  });

  test("escapes what would change a terminal or a line, and cuts long text", async () => {
    const error = await rejection(startResolver().resolve(`\u001b[2Jx\u202e\u2028${"y".repeat(500)}`));
    const start = '"\\u001b[2Jx yyy';
    expect(String(error)).toContain(`createResolver: ${start}`);
    expect(String(error).length).toBeLessThan(400);
  });
});

describe("hosts", () => {
  const ghe = "https://api.octocorp.ghe.com";
  const local = "http://127.0.0.1:4010";
  test.each<[baseUrl: string, given: string, isAccepted: boolean]>([
    [ghe, "https://octocorp.ghe.com/octo-org/handbook", true],
    [ghe, "octo-org/handbook", true],
    [ghe, "https://other.ghe.com/octo-org/handbook", false],
    [ghe, "https://github.com/octo-org/handbook", false],
    [local, "https://github.com/octo-org/handbook", true],
    [local, "https://www.github.com/octo-org/handbook", true],
    [local, "https://octocorp.ghe.com/octo-org/handbook", true],
    [local, "http://127.0.0.1:4010/octo-org/handbook", true],
    [local, "http://127.0.0.1:4011/octo-org/handbook", false],
    [local, "https://gitlab.com/octo-org/handbook", false],
    [local, "https://evil-ghe.com/octo-org/handbook", false],
  ])("of a resolver for %s: %s is accepted: %s", async (baseUrl, given, isAccepted) => {
    const { resolve } = startResolver(answer, { baseUrl });
    const result = await resolve(given).catch((error: unknown) => error);
    expect(result instanceof Error).toBe(!isAccepted);
  });
});

test("a type that the description cannot attach is refused", async () => {
  const { fetch } = recordingFetch(answer);
  const resolve = createTinyResolver({ fetch, baseUrl: "https://api.github.com" });
  expect(await resolve({ repository: "octo-org/handbook", path: "a.md" })).toEqual({
    resource_type: "source",
    metadata: { repository: 42, file: "a.md" },
  });
  expect(await rejection(resolve("octo-org/handbook"))).toMatchObject({
    kind: "invalid_input",
    message: "createResolver: the API has no request that attaches the type repository",
  });
});

test("createResolver reports invalid options at once", () => {
  expect(() => createResolver({ baseUrl: "api.github.com" })).toThrow("baseUrl must be an absolute http(s) URL");
});
