import type { UserContext } from "@redocly/openapi-core";

/** A schema before any validation, and the file that its references are relative to. */
export interface LocatedSchema {
  node: unknown;
  file: string;
}

type Properties = ReadonlyMap<string, LocatedSchema>;

/**
 * The properties that a schema declares, its own and those of its `allOf`.
 *
 * @param known the properties of the schemas that were read before: each is read once, however many ways lead to it
 */
export function readProperties(
  schema: LocatedSchema,
  resolve: UserContext["resolve"],
  known: Map<unknown, Properties> = new Map(),
): Properties {
  const before = known.get(schema.node);
  if (before) return before;
  known.set(schema.node, new Map()); // what a schema that contains itself adds
  const { allOf, properties: declared }: { allOf?: unknown; properties?: unknown } = Object(schema.node);
  const follow = (node: unknown) => dereference({ node, file: schema.file }, resolve);
  const parts: unknown[] = Array.isArray(allOf) ? allOf : [];
  const inherited = parts.flatMap((part) => [...readProperties(follow(part), resolve, known)]);
  const own = Object.entries(Object(declared)).map(([name, node]) => [name, follow(node)] as const);
  const properties = new Map([...inherited, ...own]);
  known.set(schema.node, properties);
  return properties;
}

function dereference({ node, file }: LocatedSchema, resolve: UserContext["resolve"]): LocatedSchema {
  const $ref: unknown = Object(node).$ref;
  if (typeof $ref !== "string") return { node, file };
  const target = resolve<object>({ $ref }, file);
  return { node: target.node, file: target.location?.source.absoluteRef ?? file };
}
