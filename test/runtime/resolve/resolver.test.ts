/** Names and URLs, the requests that a resolver sends for them, and the requests that it returns. */
import { describe, expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import type { ResourceReference } from "../../../generated/resolve/index.ts";
import { recordingFetch } from "../recording-fetch.ts";
import { answer, sha, startResolver, websiteSha } from "./github.ts";

const handbook = "/repos/octo-org/handbook";
const github = "https://github.com/octo-org/handbook";
const repository = { resource_type: "repository", metadata: { repository_id: 42 } };
const issue = { resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } };
const pull = { resource_type: "github_pull_request", metadata: { repository_id: 42, number: 2 } };

function file(path: string, commit?: string) {
  const metadata = { repository_id: 42, file_path: path, ...(commit !== undefined && { sha: commit }) };
  return { resource_type: "github_file", metadata };
}

const guide = file("docs/guide.md");
const pinned = file("docs/guide.md", sha);

test.each<[given: ResourceReference, want: object]>([
  ["octo-org/handbook", repository],
  ["  octo-org/handbook/ \n", repository],
  ["octo-org/handbook.git", repository],
  [github, repository],
  [`${github}/`, repository],
  [`${github}.git`, repository],
  [`${github}?tab=readme-ov-file#readme`, repository],
  ["http://github.com/octo-org/handbook", repository],
  ["https://www.github.com/octo-org/handbook", repository],
  ["HTTPS://GitHub.com/octo-org/handbook", repository],
  ["github.com/octo-org/handbook", repository],
  ["GitHub.com/octo-org/handbook", repository],
  ["git@github.com:octo-org/handbook.git", repository],
  [{ repository: "octo-org/handbook" }, repository],
  [{ repository: github }, repository],
  [`${github}/blob/main/docs/guide.md`, guide],
  [`${github}/blob/HEAD/docs/guide.md`, guide],
  [`${github}/blob/main/docs/guide.md?plain=1#L10-L20`, guide],
  [`${github}/blob/main/docs/guide.md/`, guide],
  [`${github}/blob/main/docs%2Fguide.md`, guide],
  [`${github}/blob/main/read%20me/%C3%BC%23%25.md`, file("read me/ü#%.md")],
  [`${github}/blob/main/read me/日本語.md`, file("read me/日本語.md")],
  [`${github}/blob/${sha}/docs/guide.md`, pinned],
  [`${github}/blob/${sha.toUpperCase()}/docs/guide.md`, pinned],
  [`${github}/blob/${"ab".repeat(32)}/docs/guide.md`, file("docs/guide.md", "ab".repeat(32))],
  [`${github}/blob/v1/docs/guide.md`, pinned],
  [`${github}/blob/feature/x/docs/guide.md`, pinned],
  [`${github}/blob/feature%2Fx/docs/guide.md`, pinned],
  [`${github}/blob/a%20b/docs/guide.md`, pinned],
  [{ repository: "octo-org/handbook", path: "docs/guide.md" }, guide],
  [{ repository: "octo-org/handbook", path: "docs/guide.md", ref: undefined }, guide],
  [{ repository: "octo-org/handbook", path: "docs/guide.md", ref: "main" }, guide],
  [{ repository: "octo-org/handbook", path: "docs/guide.md", ref: "feature/x" }, pinned],
  [{ repository: "octo-org/handbook", path: "docs/guide.md", ref: sha }, pinned],
  [{ repository: "octo-org/handbook", path: "100%.md" }, file("100%.md")],
  ["octo-org/handbook#1", issue],
  [`${github}/issues/1`, issue],
  [`${github}/issues/1/#issuecomment-5`, issue],
  [{ repository: "octo-org/handbook", number: 1 }, issue],
  ["octo-org/handbook#2", pull],
  [`${github}/pull/2`, pull],
  [`${github}/pull/2/files#diff-1`, pull],
  [`${github}/issues/2`, pull],
  [{ repository: github, number: 2 }, pull],
  [
    "https://github.com/octo-org/website/blob/release/2.0/a.md",
    { ...guide, metadata: { repository_id: 43, file_path: "a.md" } },
  ],
])("resolves %j", async (given, want) => {
  const { resolve } = startResolver();
  expect(await resolve(given)).toStrictEqual(want);
});

describe("the requests of a resolver", () => {
  test.each<[title: string, given: ResourceReference[], want: string[]]>([
    ["one for a repository", ["octo-org/handbook"], [handbook]],
    ["one for a file of the default branch", [`${github}/blob/main/a/b.md`], [handbook]],
    [
      "one for a file of a default branch with a slash in its name",
      ["https://github.com/octo-org/website/blob/release/2.0/a.md"],
      ["/repos/octo-org/website"],
    ],
    ["one for a file at a SHA", [`${github}/blob/${sha}/a/b.md`], [handbook]],
    ["two for a file at a tag", [`${github}/blob/v1/a/b.md`], [handbook, `${handbook}/commits/v1`]],
    [
      "one more for each slash in the name of a branch",
      [`${github}/blob/feature/x/a/b.md`],
      [handbook, `${handbook}/commits/feature`, `${handbook}/commits/feature%2Fx`],
    ],
    ["two for an issue", ["octo-org/handbook#1"], [`${handbook}/issues/1`, handbook]],
    ["one for many files of a repository, whose name has no case", manyFiles(), [handbook]],
    [
      "one for a ref, also a missing one, that many files have",
      [`${github}/blob/feature/x/a.md`, `${github}/blob/feature/x/b.md`, `${github}/blob/feature/x/c.md`],
      [handbook, `${handbook}/commits/feature`, `${handbook}/commits/feature%2Fx`],
    ],
    [
      "one for a repository of several issues",
      ["octo-org/handbook#1", "octo-org/handbook#2"],
      [`${handbook}/issues/1`, `${handbook}/issues/2`, handbook],
    ],
  ])("are %s", async (_, given, want) => {
    const { resolve, paths } = startResolver();
    await Promise.all(given.map((each) => resolve(each)));
    expect(paths()).toEqual(want);
  });

  function manyFiles(): ResourceReference[] {
    const names = Array.from({ length: 100 }, (_, index) => `${index}.md`);
    return names.map((path, index) => ({ repository: index % 2 ? "Octo-Org/Handbook" : "octo-org/handbook", path }));
  }

  test("are not shared by repositories that have a tag of the same name", async () => {
    const { resolve } = startResolver();
    const [first, second] = await Promise.all([
      resolve({ repository: "octo-org/handbook", path: "a.md", ref: "v1" }),
      resolve({ repository: "octo-org/website", path: "a.md", ref: "v1" }),
    ]);
    expect([first.metadata.sha, second.metadata.sha]).toEqual([sha, websiteSha]);
  });

  test("are sent through the client's transport", async () => {
    const { fetch, log } = recordingFetch(answer);
    const { resolve } = startResolver(answer, { fetch, headers: { "x-mine": "1" }, userAgent: "me" });
    await resolve("octo-org/handbook");
    expect(log[0]).toMatchObject({
      method: "GET",
      url: "https://api.github.com/repos/octo-org/handbook",
      headers: {
        authorization: "Bearer ghp_secret",
        "x-mine": "1",
        "user-agent": "me",
        "x-github-api-version": "2026-03-10",
      },
    });
  });

  test("are repeated after a failure, which is not remembered", async () => {
    let count = 0;
    const { resolve } = startResolver((request) =>
      (count += 1) === 1 ? new Response(null, { status: 500 }) : answer(request),
    );
    const results = await Promise.allSettled([resolve("octo-org/handbook"), resolve("octo-org/handbook")]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(count).toBe(1);
    expect(await resolve("octo-org/handbook")).toEqual(repository);
  });
});

describe("what has moved", () => {
  test("a renamed repository is followed", async () => {
    const { resolve } = startResolver((request) => {
      if (!request.url.endsWith("/old")) return answer(request);
      return new Response(null, {
        status: 301,
        headers: { location: "https://api.github.com/repos/octo-org/handbook" },
      });
    });
    expect(await resolve("octo-org/old")).toEqual(repository);
  });

  test("a transferred issue has its new repository and number", async () => {
    const { resolve } = startResolver();
    expect(await resolve("octo-org/handbook#3")).toEqual({ ...issue, metadata: { repository_id: 43, number: 30 } });
  });
});

test("composes with createResource", async () => {
  const { fetch, log } = recordingFetch((request) =>
    request.method === "GET" ? answer(request) : Response.json({}, { status: 201 }),
  );
  const { resolve } = startResolver(answer, { fetch });
  await createClient({ fetch })
    .org("acme", 7)
    .createResource(await resolve("octo-org/handbook#1"));
  expect(JSON.parse(log.at(-1)?.body ?? "")).toEqual(issue);
});
