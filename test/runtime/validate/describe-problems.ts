import { findProblems } from "../../../scripts/runtime/validate/check.ts";
import type { CompiledSchema, SchemaTable } from "../../../scripts/runtime/validate/schema.ts";

export function describeProblems(schema: CompiledSchema, value: unknown, schemas: SchemaTable = {}): string[] {
  return findProblems(schemas, schema, value).map(
    ({ pointer, expected, actual }) => `${pointer} must be ${expected}, is ${actual}`,
  );
}

/** A value, its schema and the problems to find. */
export interface Given {
  schema: CompiledSchema;
  schemas?: SchemaTable;
  value: unknown;
  want: string[];
}

export const text = { type: "string" } as const;
export const whole = { type: "integer" } as const;
