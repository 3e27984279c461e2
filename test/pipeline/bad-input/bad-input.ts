/** The form of the tables of bad descriptions. */

export interface BadInput {
  /** The description, or its files by path; the root is `openapi.yaml`. */
  given: string | Readonly<Record<string, string | Uint8Array>>;
  /** `LINE:COLUMN RULE`, with the file before it unless it is the root, and a part of the message. */
  want: readonly [place: string, message: string][];
}

export type Table = readonly [title: string, BadInput][];

export const head = `openapi: 3.1.1
info: { title: Things, version: 1.0.0 }
`;

/** A description with one operation, whose lines after `responses` are given. */
export function withOperation(yaml: string, path = "/things"): string {
  return `${head}paths:
  ${path}:
    get:
      operationId: list
      responses: { "200": { description: Fine } }
${indent(yaml, 6)}`;
}

/** A description with a schema, whose lines are given from line 7 on. */
export function withSchema(yaml: string): string {
  return `${head}paths: {}
components:
  schemas:
    Thing:
${indent(yaml, 6)}`;
}

export function indent(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(spaces));
}
