/** The mock: Prism, with the behavior of GitHub where the two differ. */
import type { Operation, OperationResponse } from "../../model/api.ts";
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { readApi } from "../../model/read-api.ts";
import { checkPeers } from "../peers.ts";
import { findResponse } from "../status.ts";
import { fillPlaceholders, readHeadersLikeGithub, unauthorized, unparsable } from "./github.ts";
import { type CallPrism, loadPrism, type PrismAnswer, type PrismProblem } from "./prism.ts";
import { json, notDocumented, problemDocument } from "./problem.ts";
import { readRequestBody } from "./read-body.ts";
import { createRouter } from "./route.ts";
import { type Preference, readPreference, type SelectedResponse, selectResponse } from "./select-response.ts";
import { acceptsSome, isPlainJson, listReturned, writeResponse } from "./write-response.ts";

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
 * other documented response. A description without examples gets them from its schemas. A request that the description
 * does not document gets 501 and a problem document.
 *
 * @throws {UserError} if a peer dependency is missing, Node is too old, or a schema of the description cannot be compiled
 * @example
 * const spaces = createClient({ token: "any", fetch: await createMockFetch() });
 */
export async function createMockFetch(options: MockOptions = {}): Promise<typeof fetch> {
  await checkPeers();
  const { completeExamples } = await import("../examples/complete.ts");
  const { readBundledDescription } = await import("../bundled-description.ts"); // Node 20.9 cannot parse it
  // A document that is not OpenAPI fails in the lines below.
  const document = completeExamples((options.document ?? readBundledDescription()) as OpenApiDocument);
  const findRoute = createRouter(readApi(document));
  const callPrism = await loadPrism(document);
  let requests = 0;
  return async (input, init) => {
    const response = await respond(findRoute, callPrism, new Request(input, init));
    requests += 1;
    response.headers.set("x-github-request-id", `MOCK:${requests.toString(16).padStart(6, "0")}`);
    return response;
  };
}

async function respond(
  findRoute: ReturnType<typeof createRouter>,
  callPrism: CallPrism,
  request: Request,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const route = findRoute(request.method, pathname);
  if (!route) return notDocumented(`the description has no operation ${request.method} ${pathname}`);
  const { operation, path } = route;
  if (!acceptsSome(operation, request.headers)) {
    const returned = listReturned(operation)
      .join(", ")
      .replace(/^(application\/json)?$/, "JSON");
    return problemDocument(406, "Not acceptable", `the API returns ${returned}, not ${request.headers.get("accept")}`);
  }
  const read = await readRequestBody(request, operation.requestBody);
  if (read.problem === "unparsable") return json(400, unparsable);
  if (read.problem) return unsupportedMediaType(operation, request);

  const preference = readPreference(request.headers.get("prefer"));
  const selected = selectResponse(operation, preference, read.value);
  if (!selected) return notDocumented(describeResponses(operation, preference));
  if (!read.isJson && read.value === undefined && operation.requestBody?.required) {
    return problemDocument(422, "Invalid request", "the request has no body");
  }

  const { status, example } = selected;
  const response = findResponse(operation, status);
  const text = read.isJson && typeof read.value !== "string" ? read.text : "";
  const answer = await callPrism(
    {
      method: operation.method,
      url: { path: fillPlaceholders(operation, path), query: readQuery(searchParams) },
      headers: readHeadersLikeGithub(request.headers, text),
      ...(text !== "" && { body: read.value }),
    },
    {
      operation,
      // Prism takes a string for JSON that it has to parse.
      hasBody: { request: read.isJson && typeof read.value !== "string", response: isPlainJson(response?.body) },
      status: Number(status),
      documentedStatus: response?.status ?? status,
      example,
    },
  );
  return toResponse(answer, selected, response);
}

function unsupportedMediaType({ requestBody }: Operation, request: Request): Response {
  const documented = [requestBody, ...(requestBody?.alternatives ?? [])].flatMap((each) => each?.mediaType ?? []);
  const detail = `the operation accepts ${documented.join(", ")}, not ${request.headers.get("content-type")}`;
  return problemDocument(415, "Unsupported media type", detail);
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

/** @param documented the response that the description has for the selected status */
function toResponse(
  answer: PrismAnswer,
  selected: SelectedResponse,
  documented: OperationResponse | undefined,
): Response {
  if (answer.problem) return problemResponse(answer.problem);
  const { status, body, violations } = answer;
  const isSelected = documented !== undefined && status === Number(selected.status);
  const response = isSelected ? writeResponse(documented, status, selected.example) : withBody(status, body);
  if (violations.length > 0) response.headers.set("sl-violations", asciiJson(violations).slice(0, 4096));
  return response;
}

/** The response to an invalid request. */
function withBody(status: number, body: unknown): Response {
  return body === undefined ? new Response(null, { status }) : json(status, body);
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
