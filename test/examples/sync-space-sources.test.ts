/** What examples/sync-space reads from a folder, a list and GitHub, over real HTTP. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeResource } from "copilot-spaces/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readNotes, readResources } from "../../examples/sync-space/sources.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";
import { rejection } from "../runtime/recording-fetch.ts";
import { type GitHubServer, startGitHub } from "./github-server.ts";

let github: GitHubServer;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github[Symbol.asyncDispose]());

/** The resources of a list with this text. */
async function read(text: string) {
  await using folder = await temporaryFolder();
  const file = folder.file("resources.yml");
  await writeFile(file, text);
  const sources = await readResources(file, { token: "ghp_example", baseUrl: github.url });
  return sources.flatMap(({ resources }) => resources);
}

describe("what the list of resources names", () => {
  test.each<[entry: string, want: string[]]>([
    ["octo-org/website", ["repository 43"]],
    ["octo-org/handbook#2", ["github_pull_request 42 2"]],
    ["https://github.com/octo-org/website/blob/main/a.md", ["github_file 43 a.md"]],
    [
      "{ repository: octo-org/handbook, files: 'docs/**/*.md' }",
      ["github_file 42 docs/guide.md", "github_file 42 docs/a/b.md"],
    ],
    ["{ repository: octo-org/handbook, files: '*.md', ref: v1 }", ["github_file 42 README.md"]],
    ["{ issues: 'repo:octo-org/handbook label:guide' }", ["github_issue 42 1", "github_pull_request 42 3"]],
  ])("%s becomes %j", async (entry, want) => {
    const resources = await read(`- ${entry}\n`);
    expect(resources.map((resource) => describeResource(resource))).toEqual(want);
  });

  test.each<[title: string, text: string, want: string]>([
    ["an empty list", "[]", "resources.yml must be a list of names and URLs."],
    [
      "a missing repository",
      "- octo-org/nowhere",
      "entry 1: GET /repos/octo-org/nowhere: 404 Not Found GitHub also answers",
    ],
    ["a URL of another host", "- https://gitlab.com/a/b", 'entry 1: createResolver: the URL is one of "gitlab.com"'],
    [
      "a glob that matches nothing",
      "- octo-org/website\n- { repository: octo-org/handbook, files: '*.rst' }",
      "entry 2: None of the 4 paths of octo-org/handbook matches *.rst.",
    ],
    [
      "a repository that is too large to list",
      "- { repository: octo-org/huge, files: '*.md' }",
      "entry 1: octo-org/huge has more files than GitHub lists at once: name them one by one.",
    ],
    [
      "a query without issues",
      "- { issues: 'repo:octo-org/handbook label:none' }",
      "entry 1: No issue matches repo:octo",
    ],
    [
      "a query with too many issues",
      "- { issues: 'repo:octo-org/handbook' }",
      "entry 1: 1234 issues match, and GitHub returned 1: narrow repo:octo-org/handbook",
    ],
    ["a glob without a repository", "- { files: '*.md' }", "entry 1: give a name, a URL,"],
    ["null", "- ~", "entry 1: give a name, a URL,"],
  ])("%s is an error", async (_, text, want) => {
    expect(String(await rejection(read(text)))).toContain(want);
  });
});

describe("a folder of notes", () => {
  test.each<[title: string, files: Record<string, string>, want: string]>([
    ["an empty folder", {}, "has no *.md file."],
    ["a folder without notes", { "a.txt": "a" }, "has no *.md file."],
    [
      "a note that is too large",
      { "a.md": "a", "b/c.md": "é".repeat(50_001) },
      "b/c.md has 100002 bytes, more than 100000: split it.",
    ],
  ])("refuses %s", async (_, files, want) => {
    await using folder = await temporaryFolder();
    const notes = folder.file("notes");
    await mkdir(join(notes, "b"), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(notes, name), text);
    expect(String(await rejection(readNotes(notes)))).toContain(want);
  });
});
