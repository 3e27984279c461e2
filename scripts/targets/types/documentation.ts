/** Writes the comments of properties, parameters and declarations. */
import type { Schema } from "../../model/openapi-document.ts";
import { comment } from "../typescript/comment.ts";
import { oneLine, splitParagraphs } from "../typescript/description.ts";

export interface Described {
  title?: string;
  description?: string;
  deprecated?: boolean;
  format?: string;
  default?: unknown;
  example?: unknown;
  /** Of a schema: a list. */
  examples?: unknown;
}

export function describeSchema(schema: Schema, indent: string): string {
  return typeof schema === "object" ? describe(schema, indent) : "";
}

/** The description, and what the type does not say. */
export function describe(node: Described, indent: string): string {
  const example: unknown = node.example ?? (Array.isArray(node.examples) ? node.examples[0] : undefined);
  const tags = [
    node.format !== undefined && `Format: ${oneLine(String(node.format))}`,
    node.default !== undefined && `@default ${oneLine(print(node.default))}`,
    example !== undefined && `@example ${oneLine(print(example))}`,
    node.deprecated === true && "@deprecated",
  ].filter((each) => each !== false);
  return comment([...splitParagraphs(node.description ?? node.title ?? ""), tags.join("\n")], indent);
}

function print(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
