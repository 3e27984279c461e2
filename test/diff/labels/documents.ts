/** Puts all rows into one pair of documents, so that Redocly and the compiler run once. */
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import type { Label, Version } from "./label.ts";

export function createDocument(labels: readonly Label[], side: "before" | "after"): OpenApiDocument {
  const rows = labels.map((label, index) => JSON.parse(nameRow(label[side], rowName(index))) as Version);
  const paths = rows.flatMap(({ item, path }, index) => (item ? [[path ?? `/${rowName(index)}`, item]] : []));
  const collect = (kind: "schemas" | "parameters" | "responses") => Object.assign({}, ...rows.map((row) => row[kind]));
  // The rows write the parts of a document as JSON.
  return {
    openapi: "3.1.1",
    info: { title: "Label set", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: { schemas: collect("schemas"), parameters: collect("parameters"), responses: collect("responses") },
  } as OpenApiDocument;
}

/** Different enough from those of other rows that no row is taken for another one that was renamed. */
export function rowName(index: number): string {
  return String.fromCharCode(97 + (index % 26)).repeat(3 + Math.floor(index / 26) * 5);
}

function nameRow(version: Version, name: string): string {
  return JSON.stringify(version).replaceAll("@", name);
}
