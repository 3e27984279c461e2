/** The command line of examples/sync-space, the mistakes that it reports, its limits, and its workflow. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../cli/run-node.ts";
import { MemorySpace } from "../runtime/sync/memory-space.ts";
import { respond } from "../runtime/sync/respond.ts";
import { type GitHubServer, startGitHub } from "./github-server.ts";
import { runExample } from "./run-example.ts";

let github: GitHubServer;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github[Symbol.asyncDispose]());

const run = (...args: string[]) => runExample("sync-space/sync-space.ts", args, { GITHUB_API_URL: github.url });
const data = "test/examples/sync-space";
const space = ["--user", "octocat", "--space", "3"];

test.each<[title: string, { args: string[]; want: string }]>([
  ["a missing owner", { args: ["--space", "3"], want: "Give either --org or --user: see --help." }],
  ["two owners", { args: [...space, "--org", "octo-org"], want: "Give either --org or --user: see --help." }],
  [
    "a missing space number",
    { args: ["--org", "octo-org"], want: "Give the space's number, for example --space 7: see --help." },
  ],
  ["an unknown option", { args: ["--dryrun"], want: "Unknown option '--dryrun'" }],
  ["a call without notes and resources", { args: space, want: "Nothing to sync: give --notes, --resources, or both." }],
  ["a folder that does not exist", { args: [...space, "--notes", "nowhere"], want: "nowhere does not exist." }],
  [
    "a file that does not exist",
    { args: [...space, "--resources", "nowhere.yml"], want: "nowhere.yml does not exist." },
  ],
  [
    "broken YAML",
    {
      args: [...space, "--resources", `${data}/broken.yml`],
      want: [
        `${data}/broken.yml is not YAML: Flow sequence in block collection`,
        "must be sufficiently indented and end with a ] at line 3",
      ].join(" "),
    },
  ],
  ["a limit that is not a number", { args: [...space, "--notes", data, "--limit", "all"], want: "--limit must be" }],
  [
    "an id instead of a name",
    {
      args: [...space, "--resources", `${data}/number.yml`],
      want: `${data}/number.yml: entry 2: give a name, a URL, \`repository\` and \`files\`, or \`issues\`.`,
    },
  ],
  [
    "a file without a list",
    { args: [...space, "--resources", `${data}/notes/guide.md`], want: "guide.md must be a list of names and URLs." },
  ],
])("reports %s in a sentence, without a stack trace", async (_, { args, want }) => {
  const { exitCode, stdout, stderr } = await run(...args);
  expect(stderr).toContain(want);
  expect(stderr).not.toMatch(/^ +at /m);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
});

describe("limits", () => {
  test("shows sizes and counts before anything is written", async () => {
    const space = new MemorySpace();
    await using server = await startGitHub((request) => respond(space, request));
    const sources = ["--notes", `${data}/notes`, "--resources", `${data}/resources.yml`];
    const args = ["--user", "octocat", "--space", "3", ...sources, "--interval", "0"];
    const { exitCode, stdout } = await runExample("sync-space/sync-space.ts", args, { GITHUB_API_URL: server.url });
    const [totals, steps] = [stdout.split("\n").slice(0, 8), stdout.split("\n").slice(8)];
    expect(totals).toEqual([
      `notes of ${data}/notes: 2 resources, 16 bytes`,
      "octo-org/handbook: 1 resource",
      "https://github.com/octo-org/website: 1 resource",
      "octo-org/handbook#2: 1 resource",
      "files of octo-org/handbook, docs/**/*.md: 2 resources, 2.0 KB",
      "files of octo-org/handbook, *.md: 1 resource, 10 bytes",
      "issues, repo:octo-org/handbook label:guide: 2 resources",
      "Total: 10 resources, 2.0 KB",
    ]);
    expect(steps[0]).toMatch(/^1\/\d+ create /);
    expect(exitCode).toBe(0);
  });

  test("names a resource that is in the list twice, before anything is sent to the space", async () => {
    github.log.length = 0;
    const { exitCode, stderr } = await run(...space, "--resources", `${data}/twice.yml`, "--yes");
    expect(stderr).toContain("[2] repository 42 is already in the list, at [0]");
    expect(exitCode).toBe(1);
    expect(github.log.sort()).toEqual(["GET /repos/octo-org/handbook", "GET /repos/octo-org/website"]);
  });

  test("stops before anything is written when there are too many resources", async () => {
    github.log.length = 0;
    const { exitCode, stdout, stderr } = await run(...space, "--notes", `${data}/notes`, "--limit", "1");
    expect(stdout).toMatch(/^Total: 2 resources/m);
    expect(stderr).toBe("2 resources are more than 1: narrow the sources, or raise --limit.\n");
    expect({ exitCode, log: github.log }).toEqual({ exitCode: 1, log: [] });
  });
});

test("lists every option in --help", async () => {
  const { exitCode, stdout } = await run("--help");
  const options = [
    "org",
    "user",
    "space",
    "notes",
    "resources",
    "limit",
    "dry-run",
    "yes",
    "delete-extra",
    "interval",
    "help",
  ];
  expect([...new Set(stdout.match(/--(?!jq)[a-z-]+/g))].sort()).toEqual(options.map((name) => `--${name}`).sort());
  expect(exitCode).toBe(0);
});

test("has a workflow that may only read, runs one sync at a time and uses existing options", async () => {
  const workflow = parse(await readFile(`${root}examples/sync-space/workflow.yml`, "utf8"));
  expect(workflow).toMatchObject({
    permissions: { contents: "read" },
    concurrency: { group: "sync-space", "cancel-in-progress": false },
  });
  const { run: command, env } = workflow.jobs.sync.steps.at(-1);
  const { stdout } = await run("--help");
  for (const option of command.match(/--[a-z-]+/g)) expect(stdout).toContain(option);
  expect(env).toEqual({ GITHUB_TOKEN: "${{ secrets.COPILOT_SPACES_TOKEN }}" });
});
