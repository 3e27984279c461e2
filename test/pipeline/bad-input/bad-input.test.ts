/** Descriptions that cannot be generated from: each is reported at its place, and none is read in part. */
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { loadDocument } from "../../../scripts/pipeline/load-document.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporary-folder.ts";
import type { BadInput, Table } from "./bad-input.ts";
import { files } from "./files.ts";
import { structure } from "./structure.ts";

const tables: Record<string, Table> = { files, structure };

async function load(folder: TemporaryFolder): Promise<string[]> {
  const { findings, document } = await loadDocument(folder.file("openapi.yaml"), undefined);
  expect(document).toBeUndefined();
  return findings.map(({ file, line, column, rule, message }) => {
    const name = basename(file);
    return `${name === "openapi.yaml" ? "" : `${name}:`}${line}:${column} ${rule}: ${message}`;
  });
}

describe.each(Object.entries(tables))("%s", (_, table) => {
  test.each(table)("reports %s", async (_title, { given, want }: BadInput) => {
    await using folder = await temporaryFolder(typeof given === "string" ? { "openapi.yaml": given } : given);
    const found = await load(folder);
    expect(found.map((each) => each.replace(/: .*/s, ""))).toEqual(want.map(([place]) => place));
    for (const [index, [, message]] of want.entries()) expect(found[index]).toContain(message);
  });
});
