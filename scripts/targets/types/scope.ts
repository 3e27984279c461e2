import type { Direction } from "../../model/direction.ts";
import type { OpenApiDocument, Schema } from "../../model/openapi-document.ts";
import type { References } from "./references.ts";
import type { Bytes } from "./represent-values.ts";
import type { TypeText } from "./type-text.ts";

/** What printing a schema depends on. */
export interface Scope {
  document: OpenApiDocument;
  references: References;
  direction: Direction;
  bytes: Bytes;
  /** The indentation of the line that the type starts on. */
  indent: string;
  /** The reference whose declaration is printed, where a type stands for itself: outside of objects and arrays. */
  declared: string | undefined;
  /** The references that were replaced by their schemas on the way. */
  inlined: readonly string[];
  /** The schemas that the schema is a part of, such as that of its `allOf`. */
  wholes: readonly Schema[];
  /** Whether it is a part of an `allOf`. */
  isPart: boolean;
}

/** Prints a schema. Arrays and objects receive it, since what prints them is a part of it. */
export type PrintSchema = (schema: Schema, scope: Scope) => TypeText;

/** The scope of a property or an item. */
export function within(scope: Scope): Scope {
  return { ...scope, indent: `${scope.indent}  `, declared: undefined, inlined: [], wholes: [], isPart: false };
}
