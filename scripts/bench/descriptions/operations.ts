/** Makes a description with any number of operations, as a large API has them: shared schemas, unions and examples. */
import type { Description } from "./description.ts";
import { describeDocument, ref } from "./description.ts";

const OPERATIONS_PER_RESOURCE = 5;
const RESOURCES_PER_TAG = 10;

/** @param count a multiple of 5, which is how many operations a resource has */
export function describeOperations(count: number): Description {
  const resources = Array.from({ length: count / OPERATIONS_PER_RESOURCE }, (_, index) => `widget${index}`);
  const tags = resources.filter((_, index) => index % RESOURCES_PER_TAG === 0).map((_, index) => tagName(index));
  const paths = resources.flatMap((name, index) => describePaths(name, tagName(Math.floor(index / RESOURCES_PER_TAG))));
  const schemas = resources.flatMap(describeSchemas);
  return describeDocument({
    tags: tags.map((name) => ({ name, description: `Everything about ${name}.` })),
    paths: Object.fromEntries(paths),
    components: {
      parameters: { page: queryParameter("page"), per_page: queryParameter("per_page") },
      responses: {
        missing: {
          description: "The resource does not exist.",
          ...json(ref("schemas", "Problem"), { message: "Gone" }),
        },
      },
      schemas: { Problem: problem, Owner: owner, ...Object.fromEntries(schemas) },
    },
  });
}

const problem = { type: "object", required: ["message"], properties: { message: text("What failed.") } };
const owner = {
  type: "object",
  required: ["login", "id"],
  properties: { login: text("Name of the account."), id: { type: "integer" }, url: { type: "string", format: "uri" } },
};

function describePaths(name: string, tag: string): [path: string, item: object][] {
  const operation = (action: string, summary: string) => ({
    operationId: `${tag}/${action}-${name}`,
    tags: [tag],
    summary,
    description: `${summary}.\n\nNeeds the scope \`${name}\`.\n\n> [!NOTE]\n> It is shown for ${name} only.`,
    externalDocs: { url: `https://example.com/${name}/${action}` },
  });
  const body = (schema: string) => ({ required: true, ...json(ref("schemas", schema), { kind: "text", name: "a" }) });
  const one = { description: `One ${name}.`, ...json(ref("schemas", pascal(name)), example(name)) };
  const list = { type: "array", items: ref("schemas", pascal(name)) };
  const missing = ref("responses", "missing");
  const id = { name: "id", in: "path", required: true, description: "Its number.", schema: { type: "integer" } };
  const pages = [ref("parameters", "page"), ref("parameters", "per_page")];
  const all = { description: `Every ${name}.`, ...json(list, [example(name)]) };
  return [
    [
      `/${name}`,
      {
        get: { ...operation("list", `List each ${name}`), parameters: pages, responses: { 200: all, 404: missing } },
        post: {
          ...operation("create", `Create a ${name}`),
          requestBody: body(`New${pascal(name)}`),
          responses: { 201: one, 404: missing },
        },
      },
    ],
    [
      `/${name}/{id}`,
      {
        parameters: [id],
        get: { ...operation("get", `Get a ${name}`), responses: { 200: one, 404: missing } },
        put: {
          ...operation("set", `Update a ${name}`),
          requestBody: body(`New${pascal(name)}`),
          responses: { 200: one, 404: missing },
        },
        delete: {
          ...operation("delete", `Delete a ${name}`),
          responses: { 204: { description: "Deleted." }, 404: missing },
        },
      },
    ],
  ];
}

/** A tagged union of two kinds with a common base, and the request that makes one. */
function describeSchemas(name: string): [name: string, schema: object][] {
  const title = pascal(name);
  const base = {
    type: "object",
    required: ["id", "owner", "kind"],
    properties: {
      id: { type: "integer", description: "Its number.", examples: [1] },
      owner: ref("schemas", "Owner"),
      kind: { type: "string" },
      created_at: { type: "string", format: "date-time", description: "When it was made." },
      labels: {
        type: "array",
        items: { type: "object", properties: { name: text("Its name."), color: text("Hex.") } },
      },
      state: { type: "string", enum: ["open", "closed", "draft"] },
      parent: { oneOf: [ref("schemas", title), { type: "null" }] },
    },
  };
  const branch = (kind: string, property: string) => ({
    allOf: [
      ref("schemas", `${title}Base`),
      { type: "object", required: ["kind"], properties: { kind: { const: kind }, [property]: text("Its content.") } },
    ],
  });
  return [
    [`${title}Base`, base],
    [`${title}Text`, branch("text", "text")],
    [`${title}Link`, branch("link", "url")],
    [title, { oneOf: [ref("schemas", `${title}Text`), ref("schemas", `${title}Link`)], description: `One ${name}.` }],
    [
      `New${title}`,
      { type: "object", required: ["kind", "name"], properties: { kind: text("Its kind."), name: text("Its name.") } },
    ],
  ];
}

function example(name: string): object {
  return { id: 1, owner: { login: "octocat", id: 2 }, kind: "text", text: `A ${name}`, state: "open", labels: [] };
}

function json(schema: object, value: unknown): object {
  return { content: { "application/json": { schema, examples: { default: { value } } } } };
}

function text(description: string): object {
  return { type: "string", description };
}

function queryParameter(name: string): object {
  return { name, in: "query", description: `The ${name} of the list.`, schema: { type: "integer", default: 30 } };
}

function tagName(index: number): string {
  return `widgets-${index}`;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
