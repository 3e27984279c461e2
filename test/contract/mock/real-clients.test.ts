/** Sends the requests of real clients, with only the host changed. */
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { Octokit } from "@octokit/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MockServer, startMock } from "../../../scripts/contract/index.ts";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const note = { name: "notes.txt", text: "Some helpful notes" };
const updated = { name: "updated-notes.txt", text: "Updated content" };
const at = { created_at: "2025-01-01T00:00:00Z", updated_at: "2025-01-01T00:00:00Z" };
const freeText = { id: 1, resource_type: "free_text", copilot_chat_attachment_id: null, metadata: note, ...at };
const repository = { ...freeText, resource_type: "repository", metadata: { repository_id: 42 } };
const set = { ...freeText, metadata: updated, updated_at: "2025-01-01T12:00:00Z" };

interface Sample {
  method: string;
  route: string;
  send?: object;
  want: { status: number; body: unknown };
}

/** GitHub's samples and their responses. GitHub shows none for a creation, which returns the new resource. */
const samples: Sample[] = [
  ["/orgs/{org}", [repository, { ...freeText, id: 2 }]] as const,
  ["/users/{username}", [freeText]] as const,
].flatMap(([owner, resources]) => {
  const route = `${owner}/copilot-spaces/{space_number}/resources`;
  const item = `${route}/{space_resource_id}`;
  return [
    { method: "GET", route, want: { status: 200, body: { resources } } },
    {
      method: "POST",
      route,
      send: { resource_type: "free_text", metadata: note },
      want: { status: 201, body: freeText },
    },
    { method: "GET", route: item, want: { status: 200, body: freeText } },
    { method: "PUT", route: item, send: { metadata: updated }, want: { status: 200, body: set } },
    { method: "DELETE", route: item, want: { status: 204, body: undefined } },
  ];
});
const titled = samples.map((sample) => [`${sample.method} ${sample.route}`, sample] as const);

describe.skipIf(spawnSync("curl", ["--version"]).error)("curl", () => {
  const headers = [
    "Accept: application/vnd.github+json",
    "Authorization: Bearer <YOUR-TOKEN>",
    "X-GitHub-Api-Version: 2026-03-10",
  ];

  /** Sends the sample as GitHub's page shows it: without a content type, and with placeholders in capitals. */
  async function curl({ method, route, send }: Sample): Promise<Sample["want"]> {
    const url = mock.url + route.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
    const { stdout } = await promisify(execFile)("curl", [
      "-L",
      "-s",
      "-w",
      "\n%{http_code}",
      ...(method === "GET" ? [] : ["-X", method]),
      ...headers.flatMap((header) => ["-H", header]),
      url,
      ...(send ? ["-d", JSON.stringify(send)] : []),
    ]);
    const [text = "", status] = stdout.split("\n");
    return { status: Number(status), body: text === "" ? undefined : JSON.parse(text) };
  }

  test.each(titled)("curl gets the documented response to %s", async (_, sample) => {
    expect(await curl(sample)).toEqual(sample.want);
  });
});

describe("@octokit/core", () => {
  const parameters = { org: "octo-org", username: "octocat", space_number: 7, space_resource_id: 1 };

  test.each(titled)(
    "@octokit/core with its default headers gets the documented response to %s",
    async (_, { method, route, send, want }) => {
      const octokit = new Octokit({ auth: "ghp_octokit", baseUrl: mock.url });
      const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const used = Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name)));
      const { status, data } = await octokit.request(`${method} ${route}`, { ...used, ...send });
      expect({ status, body: data === "" ? undefined : data }).toEqual(want); // Octokit returns "" for an empty body
    },
  );

  test("@octokit/core throws its own error for an error of the API", async () => {
    const octokit = new Octokit({ auth: "ghp_octokit", baseUrl: mock.url });
    const call = octokit.request("GET /orgs/{org}/copilot-spaces/{space_number}/resources", {
      ...parameters,
      headers: { prefer: "code=404" },
    });
    await expect(call).rejects.toMatchObject({ status: 404, message: expect.stringContaining("Not Found") });
  });
});
