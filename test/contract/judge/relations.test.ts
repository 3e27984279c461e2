/** Judges what no schema sees: whether a response is about what the request asked for. */
import { expect, test } from "vitest";
import { createJudge } from "../../../scripts/contract/index.ts";

const judge = await createJudge();
const list = "https://api.github.com/orgs/octo-org/copilot-spaces/7/resources";
const headers = { "content-type": "application/json" };
const times = { created_at: "2025-01-01T00:00:00Z", updated_at: "2025-01-01T00:00:00Z" };
const note = { resource_type: "free_text", metadata: { name: "notes.txt", text: "Some notes" } };
const file = { resource_type: "github_file", metadata: { repository_id: 42, file_path: "README.md", sha: "a1" } };

type Row = [
  title: string,
  request: [method: string, path: string, body?: object],
  response: [number, object],
  want: string[],
];

test.each<Row>([
  ["the id that was asked for", ["GET", "/7"], [200, { id: 7, ...note, ...times }], []],
  ["another id", ["GET", "/8"], [200, { id: 7, ...note, ...times }], ["relation-id /id"]],
  [
    "another id after an update",
    ["PUT", "/8", { metadata: note.metadata }],
    [200, { id: 7, ...note, ...times }],
    ["relation-id /id"],
  ],
  ["what was sent", ["POST", "", note], [201, { id: 7, ...note, ...times }], []],
  ["another kind", ["POST", "", note], [201, { id: 7, ...file, ...times }], ["relation-content /resource_type"]],
  [
    "a kind that is new",
    ["POST", "", note],
    [201, { id: 7, ...note, resource_type: "note", ...times }],
    ["relation-content /resource_type"],
  ],
  [
    "other white space and Unicode form",
    ["POST", "", { ...note, metadata: { name: "  e\u0301.txt ", text: "a\r\nb" } }],
    [201, { id: 7, ...note, metadata: { name: "\u00e9.txt", text: "a\nb" }, ...times }],
    [],
  ],
  [
    "another text",
    ["POST", "", note],
    [201, { id: 7, ...note, metadata: { name: "notes.txt", text: "" }, ...times }],
    ["relation-content /metadata/text"],
  ],
  [
    "another SHA",
    ["POST", "", file],
    [201, { id: 7, ...file, metadata: { ...file.metadata, sha: "b2" }, ...times }],
    ["relation-content /metadata/sha"],
  ],
  [
    "no SHA",
    ["POST", "", file],
    [201, { id: 7, ...file, metadata: { repository_id: 42, file_path: "README.md" }, ...times }],
    [],
  ],
  [
    "an unknown field that was sent",
    ["POST", "", { ...note, metadata: { ...note.metadata, color: "red" } }],
    [201, { id: 7, ...note, metadata: { ...note.metadata, color: "blue" }, ...times }],
    [],
  ],
  [
    "the metadata before an update",
    ["PUT", "/7", { metadata: { name: "new.txt" } }],
    [200, { id: 7, ...note, ...times }],
    ["relation-content /metadata/name"],
  ],
  [
    "a field of another kind in an update",
    ["PUT", "/7", { metadata: { repository_id: 1 } }],
    [200, { id: 7, ...note, ...times }],
    [],
  ],
  ["an update without metadata", ["PUT", "/7", {}], [200, { id: 7, ...note, ...times }], []],
  ["200 for a file", ["POST", "", file], [200, { id: 7, ...file, ...times }], []],
  ["200 for a note", ["POST", "", note], [200, { id: 7, ...note, ...times }], ["relation-created "]],
  [
    "200 for a kind that is new",
    ["POST", "", { resource_type: "web_page", metadata: {} }],
    [200, { id: 7, resource_type: "web_page", metadata: {}, ...times }],
    ["schema /resource_type"],
  ],
  ["the status of an error", ["GET", "/7"], [404, { message: "Not Found", status: "404" }], []],
  [
    "another status in an error",
    ["GET", "/7"],
    [404, { message: "Not Found", status: "403" }],
    ["relation-status /status"],
  ],
  ["no status in an error", ["GET", "/7"], [404, { message: "Not Found" }], []],
])("%s", (_, [method, path, body], [status, answer], want) => {
  const found = judge.check({
    request: { method, url: list + path, headers, body: body && JSON.stringify(body) },
    response: { status, headers, body: JSON.stringify(answer) },
  });
  expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(want);
});
