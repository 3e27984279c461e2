import type { UserContext } from "@redocly/openapi-core";

/** A schema before any validation, and the file that its references are relative to. */
export interface LocatedSchema {
  node: unknown;
  file: string;
}

/** The properties that a schema declares, its own and those of its `allOf`. */
export function readProperties(
  schema: LocatedSchema,
  resolve: UserContext["resolve"],
  seen: readonly unknown[] = [],
): Map<string, LocatedSchema> {
  if (seen.includes(schema.node)) return new Map();
  const { allOf, properties }: { allOf?: unknown; properties?: unknown } = Object(schema.node);
  const follow = (node: unknown) => dereference({ node, file: schema.file }, resolve);
  const parts: unknown[] = Array.isArray(allOf) ? allOf : [];
  const inherited = parts.flatMap((part) => [...readProperties(follow(part), resolve, [...seen, schema.node])]);
  const own = Object.entries(Object(properties)).map(([name, node]) => [name, follow(node)] as const);
  return new Map([...inherited, ...own]);
}

function dereference({ node, file }: LocatedSchema, resolve: UserContext["resolve"]): LocatedSchema {
  const $ref: unknown = Object(node).$ref;
  if (typeof $ref !== "string") return { node, file };
  const target = resolve<object>({ $ref }, file);
  return { node: target.node, file: target.location?.source.absoluteRef ?? file };
}
