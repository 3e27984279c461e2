/** Makes descriptions with one operation and a schema whose shape has been slow to compile somewhere. */
import { type Description, describeDocument, ref } from "./description.ts";

interface Shape {
  /** As large as a description is in practice, or larger; a multiple of four. */
  size: number;
  /** Makes a description that grows with the size. */
  describe: (size: number) => Description;
}

/** By what each has many of. */
export const shapes: Readonly<Record<string, Shape>> = {
  "levels of allOf diamonds in a union": { size: 60, describe: (levels) => describeSchemas(diamonds(levels)) },
  "branches of a union": { size: 1_000, describe: (branches) => describeSchemas(wideUnion(branches)) },
  "levels of objects": { size: 40, describe: (levels) => describeSchemas({ Root: nestedObject(levels) }) },
  "levels of references": { size: 60, describe: (levels) => describeSchemas(chain(levels)) },
  "schemas that refer to each other": { size: 60, describe: (count) => describeSchemas(mesh(count)) },
  "values of an enum": {
    size: 10_000,
    describe: (values) => describeSchemas({ Root: { type: "string", enum: names(values, "value") } }),
  },
  "properties of an object": { size: 10_000, describe: (count) => describeSchemas({ Root: wideObject(count) }) },
  "examples of a response": { size: 10_000, describe: (count) => describeSchemas({ Root: { type: "object" } }, count) },
  tags: { size: 1_000, describe: (count) => describeTags(count) },
};

function describeSchemas(schemas: Record<string, object>, examples = 1): Description {
  const schema = ref("schemas", "Root");
  const values = names(examples, "example").map((name) => [name, { value: { name } }] as const);
  const content = { "application/json": { schema, examples: Object.fromEntries(values) } };
  const responses = { 200: { description: "The root.", content } };
  return describeDocument({
    paths: { "/root": { get: { operationId: "root/get", responses } } },
    components: { schemas },
  });
}

function describeTags(count: number): Description {
  const paths = names(count, "tag").map((tag) => {
    const operation = { operationId: `${tag}/get`, tags: [tag], responses: { 204: { description: "Done." } } };
    return [`/${tag}`, { get: operation }] as const;
  });
  const tags = names(count, "tag").map((name) => ({ name, description: name }));
  return describeDocument({ tags, paths: Object.fromEntries(paths) });
}

/** Each level refers twice to the next one, so that there are 2 to the power of `levels` ways down. */
function diamonds(levels: number): Record<string, object> {
  const level = (index: number, side: string) =>
    index === levels
      ? { type: "object", required: ["kind"], properties: { kind: { const: side } } }
      : { allOf: [ref("schemas", `A${index + 1}`), ref("schemas", `B${index + 1}`)] };
  const sides = Array.from({ length: levels }, (_, index) => index + 1).flatMap((index) => [
    [`A${index}`, level(index, "a")] as const,
    [`B${index}`, level(index, "a")] as const,
  ]);
  const other = { type: "object", required: ["kind"], properties: { kind: { const: "other" } } };
  const top = { allOf: [ref("schemas", "A1"), ref("schemas", "B1")] };
  return {
    Root: { oneOf: [ref("schemas", "Top"), ref("schemas", "Other")] },
    Top: top,
    Other: other,
    ...Object.fromEntries(sides),
  };
}

function wideUnion(count: number): Record<string, object> {
  const branches = names(count, "Branch").map((name) => {
    const properties = { kind: { const: name }, shared: { type: "string" }, [name]: { type: "string" } };
    return [name, { type: "object", required: ["kind"], properties }] as const;
  });
  return { Root: { oneOf: branches.map(([name]) => ref("schemas", name)) }, ...Object.fromEntries(branches) };
}

function wideObject(count: number): object {
  const properties = Object.fromEntries(names(count, "property").map((name) => [name, { type: "string" }]));
  return { type: "object", required: Object.keys(properties), properties };
}

function nestedObject(levels: number): object {
  let schema: object = { type: "string" };
  for (let level = 0; level < levels; level += 1) {
    schema = { type: "object", properties: { [`level${level}`]: schema } };
  }
  return schema;
}

/** Each schema is a reference to the next one. */
function chain(levels: number): Record<string, object> {
  const links = names(levels, "Link").map((name, index) => [name, ref("schemas", `Link${index + 1}`)] as const);
  return { Root: ref("schemas", "Link0"), ...Object.fromEntries(links), [`Link${levels}`]: { type: "string" } };
}

/** Unions that contain each other: each schema refers to the next seven, and the last ones to the first. */
function mesh(count: number): Record<string, object> {
  const node = (index: number) => ref("schemas", `Node${index % count}`);
  const nodes = names(count, "Node").map((name, index) => {
    const others = Array.from({ length: 7 }, (_, step) => node(index + step + 1));
    const object = { type: "object", properties: { kind: { const: name }, next: { anyOf: others } } };
    return [name, { oneOf: [object, ...others.slice(0, 2)] }] as const;
  });
  return { Root: node(0), ...Object.fromEntries(nodes) };
}

function names(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}
