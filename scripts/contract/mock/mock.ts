/** The mock: Prism, with the behavior of GitHub where the two differ. */
import type { Operation } from "../../model/api.ts";
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { readApi } from "../../model/read-api.ts";
import { checkPeers } from "../peers.ts";
import { acceptsJson, fillPlaceholders, readHeadersLikeGithub, unauthorized, unparsable } from "./github.ts";
import { type CallPrism, loadPrism, type PrismAnswer, type PrismProblem } from "./prism.ts";
import { json, notDocumented, problemDocument } from "./problem.ts";
import { type Preference, readPreference, selectResponse } from "./select-response.ts";

/** Options of the mock. */
export interface MockOptions {
  /**
   * The OpenAPI 3 document to mock. It must be bundled: every `$ref` points into the document.
   *
   * @default the description of this package
   * @example
   * await createMockFetch({ document: JSON.parse(await readFile("openapi.json", "utf8")) });
   */
  document?: object;
}

/**
 * Creates a `fetch` that answers from the examples of a description, without a socket.
 *
 * An operation that creates something returns its documented 201, and every other operation its documented success. The
 * body is the example that is most similar to the request. The header `Prefer: code=404, example=notFound` selects any
 * other documented response. A request that the description does not document gets 501 and a problem document.
 *
 * @throws {UserError} if a peer dependency is missing, Node is too old, or a schema of the description cannot be compiled
 * @example
 * const spaces = createClient({ token: "any", fetch: await createMockFetch() });
 */
export async function createMockFetch(options: MockOptions = {}): Promise<typeof fetch> {
  await checkPeers();
  const { compileSchemas } = await import("../judge/schemas.ts");
  const { readBundledDescription } = await import("../bundled-description.ts"); // Node 20.9 cannot parse it
  // A document that is not OpenAPI fails in the lines below.
  const document = (options.document ?? readBundledDescription()) as OpenApiDocument;
  compileSchemas(document);
  const { operations } = readApi(document);
  const callPrism = await loadPrism(document);
  let requests = 0;
  return async (input, init) => {
    const response = await respond(operations, callPrism, new Request(input, init));
    requests += 1;
    response.headers.set("x-github-request-id", `MOCK:${requests.toString(16).padStart(6, "0")}`);
    return response;
  };
}

async function respond(operations: readonly Operation[], callPrism: CallPrism, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const operation = operations.find(
    ({ method, path }) => method.toUpperCase() === request.method && matchesTemplate(path, pathname),
  );
  if (!operation) return notDocumented(`the description has no operation ${request.method} ${pathname}`);

  if (!acceptsJson(request.headers)) {
    return problemDocument(406, "Not acceptable", `the API returns JSON, not ${request.headers.get("accept")}`);
  }

  // GitHub ignores a body that the operation does not have.
  const text = operation.requestBody ? await request.text() : "";
  const body = parseJson(text);
  if (body.problem) return json(400, unparsable);

  const preference = readPreference(request.headers.get("prefer"));
  const selected = selectResponse(operation, preference, body.value);
  if (!selected) return notDocumented(describeResponses(operation, preference));

  const { status, example } = selected;
  const prismAnswer = await callPrism(
    {
      method: operation.method,
      url: { path: fillPlaceholders(operation, pathname), query: readQuery(searchParams) },
      headers: readHeadersLikeGithub(request.headers, text),
      ...(text !== "" && { body: body.value }),
    },
    { ...(/^\d+$/.test(status) && { code: Number(status) }), ...(example && { exampleKey: example }) },
  );
  return toResponse(prismAnswer);
}

function matchesTemplate(template: string, path: string): boolean {
  const segments = path.split("/");
  const expected = template.split("/");
  return (
    segments.length === expected.length &&
    expected.every((segment, index) => (segment.includes("{") ? segments[index] !== "" : segment === segments[index]))
  );
}

function parseJson(text: string): { value?: unknown; problem?: SyntaxError } {
  if (text === "") return {};
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error as SyntaxError };
  }
}

function readQuery(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = "", ...more] = parameters.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}

function toResponse(prismAnswer: PrismAnswer): Response {
  if (prismAnswer.problem) return problemResponse(prismAnswer.problem);
  const { status, body, violations } = prismAnswer;
  const response = body === undefined ? new Response(null, { status }) : json(status, body);
  if (violations.length > 0) response.headers.set("sl-violations", asciiJson(violations).slice(0, 4096));
  return response;
}

function problemResponse(problem: PrismProblem): Response {
  if (problem.status === 401) return json(401, unauthorized);
  const { status = 500, detail = problem.message, additional } = problem;
  // A 404 from Prism must not look like a 404 from the API.
  return problemDocument(status === 404 ? 501 : status, problem.message, detail, additional?.["validation"]);
}

function describeResponses({ id, responses }: Operation, { code, example }: Preference): string {
  const documented = responses.map(({ status, body }) => {
    const names = body?.examples.map(({ name }) => name) ?? [];
    return names.length > 0 ? `${status} (${names.join(", ")})` : status;
  });
  const preferred = [code && `code=${code}`, example && `example=${example}`].filter(Boolean).join(", ");
  return `${id} documents no response for Prefer: ${preferred}. Its responses are ${documented.join(", ")}`;
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, "?");
}
