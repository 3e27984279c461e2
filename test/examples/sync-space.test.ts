/** The workflow of examples/sync-space, and the mistakes that its script reports before it sends anything. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root, runNode } from "../cli/run-node.ts";

const run = (...args: string[]) => runNode("examples/sync-space/sync-space.ts", ...args);
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
  [
    "a call without notes and repositories",
    { args: space, want: "Nothing to sync: give --notes, --repositories, or both." },
  ],
  [
    "an interval that is not a number",
    {
      args: [...space, "--notes", data, "--interval", "1s"],
      want: "interval must be a number of milliseconds, 0 or more",
    },
  ],
  ["a folder that does not exist", { args: [...space, "--notes", "nowhere"], want: "nowhere does not exist." }],
  [
    "a file that does not exist",
    { args: [...space, "--repositories", "nowhere.yml"], want: "nowhere.yml does not exist." },
  ],
  [
    "broken YAML",
    {
      args: [...space, "--repositories", `${data}/broken.yml`],
      want: [
        `${data}/broken.yml is not YAML: Flow sequence in block collection`,
        "must be sufficiently indented and end with a ] at line 3",
      ].join(" "),
    },
  ],
  [
    "names instead of ids",
    {
      args: [...space, "--repositories", `${data}/names.yml`],
      want: `${data}/names.yml: entry 2, "octo-org/website", is not a repository id.`,
    },
  ],
  [
    "one repository twice",
    {
      args: [...space, "--repositories", `${data}/twice.yml`],
      want: "[2] repository 42 is already in the list, at [0]",
    },
  ],
  [
    "a file without a list",
    { args: [...space, "--repositories", `${data}/notes/guide.md`], want: "guide.md must be a list of repository ids" },
  ],
])("reports %s in a sentence, without a stack trace", async (_, { args, want }) => {
  const { exitCode, stdout, stderr } = await run(...args);
  expect(stderr).toContain(want);
  expect(stderr).not.toMatch(/^ +at /m);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
});

test("lists every option in --help", async () => {
  const { exitCode, stdout } = await run("--help");
  const options = ["org", "user", "space", "notes", "repositories", "dry-run", "delete-extra", "interval", "help"];
  expect([...new Set(stdout.match(/--(?!jq)[a-z-]+/g))].sort()).toEqual(options.map((name) => `--${name}`).sort());
  expect(exitCode).toBe(0);
});

test("has a workflow that may only read, runs one sync at a time and uses existing options", async () => {
  const workflow = parse(readFileSync(`${root}examples/sync-space/workflow.yml`, "utf8"));
  expect(workflow).toMatchObject({
    permissions: { contents: "read" },
    concurrency: { group: "sync-space", "cancel-in-progress": false },
  });
  const { run: command, env } = workflow.jobs.sync.steps.at(-1);
  const { stdout } = await run("--help");
  for (const option of command.match(/--[a-z-]+/g)) expect(stdout).toContain(option);
  expect(env).toEqual({ GITHUB_TOKEN: "${{ secrets.COPILOT_SPACES_TOKEN }}" });
});
