/** Lints descriptions with one mistake, and writes down where and how it is reported. */
import { basename } from "node:path";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";

/** Additions to a description with a tag `things`, an operation `GET /things/{id}` and a schema `CreateNote`. */
export interface Given {
  /** YAML of the tag after its name. */
  tag?: string;
  /** YAML of the operation after its id and its tag. */
  operation?: string;
  /** YAML of the schema after its properties. */
  schema?: string;
  /** YAML of another path. */
  path?: string;
  /** YAML of another tag. */
  otherTag?: string;
}

function indent(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(spaces));
}

export function documentWith({ tag = "", operation = "", schema = "", path = "", otherTag = "" }: Given): string {
  return `openapi: 3.1.1
info:
  title: Things
  version: 1.0.0
tags:
  - name: things
${indent(tag, 4)}
${indent(otherTag, 2)}
paths:
  /things/{id}:
    get:
      operationId: things/get
      tags: [things]
${indent(operation, 6)}
      responses: {}
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
${indent(path, 2)}
components:
  schemas:
    CreateNote:
      properties:
        kind:
          const: note
        data:
          properties:
            title:
              type: string
${indent(schema, 6)}
`;
}

/** `TEXT | RULE | MESSAGE` for each finding, where the text is the line from the reported column on. */
export async function lintDocumentWith(given: Given): Promise<string[]> {
  const text = documentWith(given);
  await using folder = await temporaryFolder({ "openapi.yaml": text });
  const { findings } = await loadDocument(folder.file("openapi.yaml"), undefined);
  const lines = text.split("\n");
  return findings.map(({ line, column, rule, message }) => {
    return `${lines[line - 1]?.slice(column - 1)} | ${rule} | ${message}`;
  });
}

/**
 * `FILE:LINE:COLUMN RULE MESSAGE` for each finding, the file without its folder.
 *
 * @param files texts by path; the description is `openapi.yaml`
 */
export async function lintFiles(files: Record<string, string>): Promise<string[]> {
  await using folder = await temporaryFolder(files);
  const config = "redocly.yaml" in files ? folder.file("redocly.yaml") : undefined;
  const { findings } = await loadDocument(folder.file("openapi.yaml"), config);
  return findings.map(({ file, line, column, rule, message }) => {
    return `${basename(file)}:${line}:${column} ${rule} ${message}`;
  });
}
