/** A description as an attacker would write it. */
import type { OpenApiDocument, OperationObject, ParameterObject } from "../../scripts/model/openapi-document.ts";

/** Every way out of a comment, a string, a template or a line, with a statement after it, and a tag of a comment. */
const evil = [
  "*/ smuggled(); /*",
  '" + smuggled() + "',
  "' + smuggled() + '",
  "`; ${smuggled()} `",
  "\n smuggled(); //",
  "\r smuggled(); //",
  "\u2028 smuggled(); //",
  "\u2029 smuggled(); //",
  "\\",
  "\\u002a/ smuggled();",
  "</script><script>smuggled()</script>",
  "*\\/ **/ smuggled();",
  "\n@smuggled",
];
export const worst: string = evil.join(" ");

/** Names of tags, operations, schemas, properties and parameters. */
export const names: string[] = ["__proto__", "constructor", "class", "new", "toString", "7", "", ...evil, worst];

/** As many names, of which none tries anything. */
export const harmlessNames: string[] = names.map((_, index) => `harmless ${String.fromCharCode(97 + index)}`);

/** A description in which every text tries to become code. */
export function hostileDocument(): OpenApiDocument {
  return documentOf(names, evil, worst);
}

/** The same description, in which no text does. */
export function harmlessTwin(): OpenApiDocument {
  return documentOf(
    harmlessNames,
    evil.map(() => "harmless"),
    "harmless",
  );
}

function documentOf(names: string[], evil: string[], worst: string): OpenApiDocument {
  const schema = {
    description: worst,
    title: worst,
    default: worst,
    example: worst,
    examples: evil,
    enum: names,
    format: worst,
    pattern: worst,
    type: "string",
  };
  const properties = fromNames(names, () => ({ ...schema, const: worst }));
  const schemas = fromNames(names, () => ({ type: "object", description: worst, properties, required: names }));
  const paths = fromNames(names, (name, index) => {
    const parameters = pathParameters(`p ${bare(name)}`, index, worst);
    const path = `/${index}/${name}/${parameters.map((each) => `{${each.name}}`).join("/")}`;
    return {
      path,
      item: { summary: worst, description: worst, parameters, post: operation(name, index, schema, worst) },
    };
  });
  const document = {
    openapi: "3.1.1",
    info: { title: worst, version: worst, description: worst },
    servers: [{ url: `https://a.test/${worst}`, description: worst }],
    tags: names.map((name, index) => ({
      name,
      description: worst,
      "x-client-group": { name: `${name} ${index}`, binds: [`p ${bare(name)}`], type: `T ${index} {} ${worst}` },
    })),
    paths: Object.fromEntries(Object.values(paths).map(({ path, item }) => [path, item])),
    components: { schemas },
  };
  return document;
}

function pathParameters(name: string, index: number, worst: string): ParameterObject[] {
  return [name, `q ${index} ${bare(worst)}`].map((each) => ({
    name: each,
    in: "path",
    required: true,
    description: worst,
    schema: { type: worst },
  }));
}

function operation(name: string, index: number, schema: object, worst: string): OperationObject {
  const content = { [worst]: { schema, example: worst, examples: { [worst]: { value: worst } } } };
  const extensions = index % 2 === 0 ? {} : { "x-client-method": name };
  return {
    operationId: `${index}/${name}`,
    summary: worst,
    description: worst,
    externalDocs: { url: worst },
    tags: [name],
    parameters: [{ name, in: "query", description: worst, schema }],
    requestBody: { required: true, content },
    responses: { "200": { description: worst, content }, "201": { description: worst, content } },
    ...extensions,
  };
}

/** A name that a path template can contain. */
function bare(name: string): string {
  return name.replaceAll(/[{}]/g, "");
}

/** An object that has `__proto__` as an ordinary key. */
function fromNames<Value>(
  keys: readonly string[],
  valueOf: (name: string, index: number) => Value,
): Record<string, Value> {
  return Object.fromEntries(keys.map((name, index) => [name, valueOf(name, index)]));
}
