/** `copilot-spaces/validate`, which no other entry includes. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { createClient } from "copilot-spaces";
import { createFetchClient } from "copilot-spaces/fetch";
import { validateResponses } from "copilot-spaces/validate";
import ts from "typescript";
import { expect, test, vi } from "vitest";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const generated = fileURLToPath(new URL("../../../generated/", import.meta.url));

const broken = { id: "1", resource_type: "free_text", metadata: { name: "a" }, created_at: "", updated_at: "" };
const problems =
  "200 with an invalid body: /resources/0/id must be integer, is string; " +
  "/resources/0/metadata/text must be present, is missing";

test("both clients reject a body that the description does not allow", async () => {
  const { fetch } = recordingFetch(() =>
    Response.json({ resources: [broken] }, { headers: { "x-echo": "ghp_secret" } }),
  );
  const options = { fetch, token: "ghp_secret", use: [validateResponses("throw")] };
  const want = {
    kind: "unexpected_response",
    status: 200,
    body: { resources: [broken] },
    attempts: 1,
    message: `copilot-spaces/list-resources-for-org: ${problems}`,
  };
  const error = await rejection(createClient(options).org("acme", 7).listResources());
  expect(error).toMatchObject(want);
  expect(inspect(error)).not.toContain("ghp_secret");
  const params = { path: { org: "acme", space_number: 7 } };
  const path = "/orgs/{org}/copilot-spaces/{space_number}/resources";
  expect(await rejection(createFetchClient(options).GET(path, { params }))).toMatchObject(want);
});

test("a client warns once of a problem and returns the body", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { fetch } = recordingFetch(() => Response.json({ ...broken, metadata: { name: "a", text: "b" } }));
  const space = createClient({ fetch, use: [validateResponses("warn")] }).org("acme", 7);
  expect(await space.getResource(1)).toMatchObject({ id: "1" });
  await space.getResource(1);
  expect(warn.mock.calls).toEqual([
    ["copilot-spaces/get-resource-for-org: 200 with an unexpected body: /id must be integer, is string"],
  ]);
  warn.mockRestore();
});

test.each<[title: string, respond: () => Response, want: object]>([
  ["an error", () => Response.json({ message: "no" }, { status: 404 }), { kind: "not_found" }],
  ["a body that is not JSON", () => new Response("<html>"), { kind: "unexpected_response", body: "<html>" }],
])("the validator leaves %s to the client", async (_, respond, want) => {
  const { fetch } = recordingFetch(respond);
  const space = createClient({ fetch, use: [validateResponses("throw")] }).org("acme", 7);
  expect(await rejection(space.listResources())).toMatchObject(want);
});

test("no other generated file imports the validator", () => {
  const files = readdirSync(generated, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const others = files.filter((name) => name.endsWith(".ts") && !name.startsWith("validate/"));
  const importers = others.filter((name) =>
    ts
      .preProcessFile(readFileSync(generated + name, "utf8"))
      .importedFiles.some(({ fileName }) => /\bvalidate\//.test(fileName)),
  );
  expect(others.length).toBe(9);
  expect(importers).toEqual([]);
});
