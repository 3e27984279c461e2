/** Runs every example in a process of its own, against the mock and a few other endpoints of GitHub. */
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MemorySpace } from "../runtime/sync/memory-space.ts";
import { attached, note, repository } from "../runtime/sync/resources.ts";
import { respond } from "../runtime/sync/respond.ts";
import { type GitHubServer, startGitHub } from "./github-server.ts";
import { runExample } from "./run-example.ts";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));
const data = fileURLToPath(new URL("sync-space/", import.meta.url));
let github: GitHubServer;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github[Symbol.asyncDispose]());

interface Run {
  args?: string[];
  env?: Record<string, string | undefined>;
}

async function run(example: string, { args = [], env = {} }: Run = {}): Promise<string> {
  const { stdout, stderr } = await runExample(example, args, { GITHUB_API_URL: github.url, ...env });
  return (stdout + stderr).trimEnd();
}

/** A server that sends the same response to every request; `using` closes it. */
async function serve(status: number, headers: Record<string, string>, body: string) {
  const server = createServer((_, response) => response.writeHead(status, headers).end(body)).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.dispose]: () => void server.close(),
  };
}

const syncSpace = ["--org", "octo-org", "--space", "7", "--interval", "0"];
const syncAll = [...syncSpace, "--notes", `${data}notes`, "--resources", `${data}repositories.yml`];

const runs: [example: string, run: Run, want: string][] = [
  ["first-call.ts", {}, "created 1 { name: 'notes.txt', text: 'Some helpful notes' }"],
  ["list-resources.ts", {}, "1  repository 42\n2  note notes.txt: Some helpful notes"],
  ["attach-file.ts", {}, "Attached as resource 3."],
  ["attach-file.ts", { args: ["docs/guide.md"] }, "Resource 8 already is this file."],
  ["attach-file.ts", { args: ["README.md", "octo-org/nowhere"] }, "GET /repos/octo-org/nowhere: 404 Not Found"],
  ["attach.ts", {}, "Attached: repository { repository_id: 42 }"],
  [
    "attach.ts",
    { args: ["https://github.com/octo-org/nowhere"] },
    "GET /repos/octo-org/nowhere: 404 Not Found GitHub also answers 404 when the token may not see the resource.",
  ],
  ["attach.ts", { args: ["handbook"] }, 'createResolver: "handbook" is neither a name nor a URL: give owner/name, '],
  ["explain-access.ts", {}, "listResources   yes      needs the scope read:org"],
  ["explain-access.ts", { env: { GITHUB_TOKEN: "" } }, "Token: none\ncopilot-spaces/list-resources-for-org: 401 "],
  ["fetch-client.ts", {}, "1 resource(s), the first of kind free_text"],
  ["fetch-client.ts", { env: { GITHUB_TOKEN: "" } }, "401: Requires authentication"],
  ["ghe.ts", {}, "127.0.0.1:PORT has resource 1, a free_text"],
  ["handle-errors.ts", {}, "Set."],
  [
    "handle-errors.ts",
    { args: ["1", ".."] },
    "Nothing was sent: copilot-spaces/update-resource-for-org: the path parameter org must be ",
  ],
  ["handle-errors.ts", { env: { GITHUB_TOKEN: "" } }, "Set GITHUB_TOKEN to a valid token."],
  [
    "handle-errors.ts",
    { env: { GITHUB_API_URL: "http://127.0.0.1:1" } },
    "GitHub cannot be reached: copilot-spaces/update-resource-for-org: ",
  ],
  [
    "emulator.ts",
    {},
    "[ { name: 'notes.txt', text: 'Some helpful notes' } ]\nforbidden The token needs the scope write:org or ",
  ],
  ["sync.ts", {}, "create 1, set 0, remove 1"],
  ["sync.ts", { args: ["octo-org", "7", "octo-org/handbook"] }, "create 0, set 0, remove 0"],
  [
    "sync-space/sync-space.ts",
    { args: [...syncAll, "--dry-run", "--delete-extra"] },
    [
      "create free_text guide.md",
      "create free_text team/rules.md",
      "create repository 43",
      "remove free_text notes.txt",
      "4 to do, 1 unchanged, 0 extra. Nothing was written.",
    ].join("\n"),
  ],
  [
    "sync-space/sync-space.ts",
    { args: [...syncSpace, "--resources", `${data}repositories.yml`, "--dry-run", "--delete-extra"] },
    "create repository 43\n1 to do, 1 unchanged, 1 extra. Nothing was written.",
  ],
  ["sync-space/sync-space.ts", { args: syncAll, env: { GITHUB_TOKEN: "" } }, "401 Requires authentication"],
];

test.each(runs)("runs %s %j", async (example, options, want) => {
  expect((await run(example, options)).replace(/127\.0\.0\.1:\d+/, "127.0.0.1:PORT")).toContain(want);
});

describe("sync-space.ts", () => {
  const created = [
    "create free_text guide.md: done",
    "create free_text team/rules.md: done",
    "create repository 43: done",
  ];
  test.each<[title: string, args: string[], want: string]>([
    [
      "creates what the space lacks",
      syncAll,
      [
        ...created.map((line, index) => `${index + 1}/3 ${line}`),
        "The sync is complete: 3 done, 0 failed, 0 held back, 0 not tried, 1 unchanged, 1 extra.",
      ].join("\n"),
    ],
    [
      "removes what the space has too many of",
      [...syncAll, "--delete-extra"],
      "4/4 remove free_text notes.txt: done\nThe sync is complete: 4 done",
    ],
  ])("%s", async (_, args, want) => {
    const space = new MemorySpace(attached([repository(42), note("notes.txt")]));
    await using server = await startGitHub((request) => respond(space, request));
    expect(await run("sync-space/sync-space.ts", { args, env: { GITHUB_API_URL: server.url } })).toContain(want);
  });

  test("reports what failed and what it held back", async () => {
    const output = await run("sync-space/sync-space.ts", { args: [...syncAll, "--delete-extra"] });
    expect(output).toContain("Held back (returned): remove free_text notes.txt"); // the mock returns other notes
  });
});

describe("handle-errors.ts", () => {
  const json = { "content-type": "application/json" };
  const spent = { ...json, "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" };
  const invalid = { message: "Validation Failed", errors: [{ field: "metadata", code: "missing_field" }] };
  test.each([
    [
      "403",
      403,
      json,
      { message: "Forbidden", documentation_url: "https://docs.github.com/rest" },
      "The token may not do this. The token needs the scope write:org.",
    ],
    ["404", 404, json, { message: "Not Found" }, "The resource does not exist, or the token may not see it."],
    ["410", 410, json, { message: "Gone" }, "GitHub no longer has this API version."],
    ["422", 422, json, invalid, "GitHub refused:\n  metadata: missing_field"],
    ["429", 429, { ...json, "retry-after": "3600" }, { message: "Slow down" }, "Try again after 2"],
    ["a rate limit with status 403", 403, spent, {}, "Try again after 2100-01-01T00:00:00.000Z."],
    ["308", 308, { ...json, location: "file:///etc" }, {}, "The URL has changed: "],
    ["500", 500, { ...json, "x-github-request-id": "1:2" }, {}, "GitHub has a problem (request 1:2): try again later."],
    [
      "an HTML page with status 200",
      200,
      { "content-type": "text/html" },
      "<html>",
      "The response (200) is not one of GitHub's API",
    ],
  ])("prints advice for %s", async (_, status, headers, body, want) => {
    using server = await serve(status, headers, typeof body === "string" ? body : JSON.stringify(body));
    expect(await run("handle-errors.ts", { env: { GITHUB_API_URL: server.url } })).toContain(want);
  });
});

test("runs every example", () => {
  const examples = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && (!name.includes("/") || name === "sync-space/sync-space.ts")); // imports the others
  expect([...new Set(runs.map(([example]) => example))].sort()).toEqual(examples.sort());
});
