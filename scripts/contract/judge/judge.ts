/** The judge: compares exchanges with a description. It shares no code with the mock and the clients. */
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { UserError } from "../../model/user-error.ts";
import type { Exchange, ExchangeRequest } from "../exchange.ts";
import { checkJudgePeers } from "../peers.ts";
import { type Difference, toViolation, type Violation } from "../violation.ts";
import { checkRequest, type RoutedRequest } from "./check-request.ts";
import { checkResponse } from "./check-response.ts";
import { type JudgedFetchOptions, judgeFetch, observeExchange } from "./judge-fetch.ts";
import { type JudgedOperation, type JudgedPath, readOperations } from "./operations.ts";
import { createRelations } from "./relations.ts";
import { createRouter, type FindRoute } from "./route.ts";

/** Options of the judge. */
export interface JudgeOptions {
  /**
   * The OpenAPI 3 document to judge by. It must be bundled: every `$ref` points into the document.
   *
   * @default the description of this package
   * @example
   * await createJudge({ description: JSON.parse(await readFile("openapi.json", "utf8")) });
   */
  description?: object;
  /**
   * What to do with a field that an object does not declare. Where the description says `additionalProperties: true`,
   * every field is accepted.
   * - `allow`: accept it, because an API may add fields at any time
   * - `report`: return it as a violation of severity `warning`
   * - `refuse`: return it as a violation of severity `error`
   *
   * @default "allow"
   */
  extraProperties?: "allow" | "report" | "refuse";
  /**
   * Whether a response may have a kind that the description does not list, where a constant property tells the kinds
   * apart. An unknown kind must have what all known ones share.
   *
   * @default "open"
   */
  unions?: "open" | "closed";
  /**
   * Statuses that every operation may have although the description does not list them, such as 401 or `5XX`. Their
   * bodies are not judged.
   *
   * @default none
   */
  allowStatuses?: readonly (number | string)[];
}

/** Judges exchanges by a description. */
export interface Judge {
  /** Every violation of an exchange; an empty list if there is none. */
  check(exchange: Exchange): Violation[];
  /** Reads a request and its response, without using up their bodies, and judges them. */
  observe(request: Request, response: Response): Promise<Violation[]>;
  /**
   * Wraps a `fetch`, so that every exchange is judged in passing.
   *
   * @param fetch the global one by default
   */
  fetch(fetch?: typeof globalThis.fetch, options?: JudgedFetchOptions): typeof globalThis.fetch;
}

/**
 * Creates a judge.
 *
 * It compares the operation, the parameters, the request body, the status, the headers, the content type and the body of
 * an exchange with the description, and the response with its request.
 *
 * @throws {UserError} if a peer dependency is missing, or with the JSON pointer of a schema that cannot be compiled
 * @example
 * const judge = await createJudge();
 * const client = createClient({ token, fetch: judge.fetch() }); // a call rejects if the server breaks the contract
 */
export async function createJudge(options: JudgeOptions = {}): Promise<Judge> {
  await checkJudgePeers();
  const { createCompiler } = await import("./compile-schemas.ts");
  const { readBundledDescription } = await import("../bundled-description.ts");
  const { description = readBundledDescription(), extraProperties = "allow", unions = "open" } = options;
  const document = description as OpenApiDocument; // what is not OpenAPI fails in the lines below
  const isSealed = extraProperties !== "allow";
  const paths = readOperations(document, {
    request: createCompiler(document, { direction: "request", isOpen: false, isSealed }),
    response: createCompiler(document, { direction: "response", isOpen: unions === "open", isSealed }),
  });
  if (paths.length === 0) throw new UserError("The description has no paths, so there is nothing to judge.");
  const findRoute = createRouter(paths);
  const findRelations = createRelations(document);
  const allowed = new Set((options.allowStatuses ?? []).map((status) => String(status).toUpperCase()));
  const severity = extraProperties === "report" ? { severity: "warning" as const } : {};

  const check = (exchange: Exchange): Violation[] => {
    const { request, response } = exchange;
    const found = routeRequest(findRoute, request);
    if ("code" in found) return [toViolation(undefined, found)];
    const { operation, isHead } = found;
    const json = parseJson(response.body);
    const isAllowed = allowed.size > 0 && isOther(operation, response.status, allowed);
    const differences = [
      ...checkRequest(document, found),
      ...(isAllowed ? [] : checkResponse(document, operation, response, json, isHead)),
      ...findRelations(found, response.status, json),
    ];
    if (differences.length === 0) return [];
    return differences.map((each) =>
      toViolation(operation.name, each.code === "extra-property" ? { ...each, ...severity } : each),
    );
  };
  const observe = observeExchange(check);
  return { check, observe, fetch: (fetch, wrapping) => judgeFetch(check, fetch, wrapping) };
}

/** The request with its operation, or what is undocumented about it. HEAD is answered as GET. */
function routeRequest(
  findRoute: FindRoute<JudgedPath>,
  sent: ExchangeRequest,
): (RoutedRequest & { isHead: boolean }) | Difference {
  const { pathname, searchParams } = new URL(sent.url, "http://localhost");
  const method = sent.method.toUpperCase();
  const route = findRoute(pathname);
  const actual = `${method} ${pathname}`;
  if (!route)
    return { code: "undocumented-operation", where: "request", expected: "a path of the description", actual };
  const isHead = method === "HEAD";
  const operation = route.target.get(method) ?? (isHead ? route.target.get("GET") : undefined);
  if (!operation) {
    const expected = [...route.target.keys()].join(" or ");
    return { code: "undocumented-method", where: "request", expected, actual };
  }
  return { operation, isHead, path: route.values, query: searchParams, sent, body: parseJson(sent.body) };
}

/** Whether the description leaves out a status, and the options allow it. */
function isOther({ responses }: JudgedOperation, status: number, allowed: ReadonlySet<string>): boolean {
  const names = [String(status), `${Math.trunc(status / 100)}XX`];
  return !names.some((name) => responses.has(name)) && names.some((name) => allowed.has(name));
}

/** Undefined for a text that is not JSON. */
function parseJson(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
