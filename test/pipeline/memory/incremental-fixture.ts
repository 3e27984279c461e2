/** A description in several files, and what a run of it has done. */
import type { PipelineOptions } from "../../../scripts/pipeline/options.ts";
import type { PipelineResult } from "../../../scripts/pipeline/run.ts";
import { requirements } from "../../../scripts/targets/registry.ts";
import type { TemporaryFolder } from "../temporary-folder.ts";

export const files = {
  "spec/openapi.yaml": `openapi: 3.1.0
info: { title: Books, version: 1.0.0 }
servers: [{ url: https://example.com }]
paths:
  /books:
    $ref: paths/books.yaml
`,
  "spec/paths/books.yaml": `get:
  operationId: books/list
  summary: List books
  tags: [books]
  responses:
    "200":
      description: The books
      content:
        application/json:
          schema: { $ref: ../schemas/Book.yaml }
`,
  "spec/schemas/Book.yaml": `type: object
properties:
  title: { type: string }
`,
  "redocly.yaml": `rules:
  operation-summary: error
`,
} as const;

export const config: string = files["redocly.yaml"];

export const allTargets: readonly string[] = Object.keys(requirements);

export const everything: readonly string[] = ["description", ...allTargets, "runtime"];

export function optionsOf(folder: TemporaryFolder): PipelineOptions {
  return {
    spec: folder.file("spec/openapi.yaml"),
    config: folder.file("redocly.yaml"),
    output: folder.file("out"),
    memory: folder.file("memory"),
    runtime: "copy",
    write: true,
  };
}

/** The names of what was done and not only remembered. */
export function done({ description, results }: PipelineResult): string[] {
  return [{ name: "description", ...description }, ...results]
    .filter(({ milliseconds }) => milliseconds !== undefined)
    .map(({ name }) => name);
}
