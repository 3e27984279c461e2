/** Collects the tags and the operations of a description with their locations, for rules that compare them. */
import type { Oas3Visitor, UserContext } from "@redocly/openapi-core";
import type { HttpMethod, OperationObject, TagObject } from "../model/openapi-document.ts";

type Location = UserContext["location"];
type Report = UserContext["report"];

export interface LocatedTag {
  tag: TagObject;
  location: Location;
}

export interface LocatedOperation {
  operation: OperationObject;
  /** Path template. */
  path: string;
  method: HttpMethod;
  location: Location;
}

/** A visitor that checks all tags and operations at the end of a description. */
export function checkOperations(
  check: (tags: readonly LocatedTag[], operations: readonly LocatedOperation[], report: Report) => void,
): Oas3Visitor {
  const tags: LocatedTag[] = [];
  const operations: LocatedOperation[] = [];
  let path = "";
  return {
    Tag(tag: TagObject, { location }: UserContext) {
      if (isObject(tag)) tags.push({ tag, location });
    },
    Paths: {
      PathItem: {
        enter(_: unknown, { key }: UserContext) {
          path = String(key);
        },
        Operation(operation, { location, key }: UserContext) {
          if (!isObject(operation)) return;
          // Redocly's types of an operation and of its key are wider than what it visits and `struct` lets pass.
          operations.push({ operation: operation as OperationObject, path, method: key as HttpMethod, location });
        },
      },
    },
    Root: { leave: (_: unknown, { report }: UserContext) => check(tags, operations, report) },
  };
}

/** The tags by name, the first of several with one name. */
export function tagsByName(tags: readonly LocatedTag[]): ReadonlyMap<unknown, LocatedTag> {
  return new Map(tags.map((each) => [each.tag.name, each] as const).reverse());
}

/** The tag that groups the operation: its first. */
export function firstTag({ tags }: OperationObject): string | undefined {
  const [name]: unknown[] = Array.isArray(tags) ? tags : [];
  return typeof name === "string" ? name : undefined;
}

/** Whether a node has keys. Without `struct`, rules visit nodes of any type. */
export function isObject(node: unknown): boolean {
  return typeof node === "object" && node !== null;
}

/** Strings that are not empty. `struct` reports every other type. */
export function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
