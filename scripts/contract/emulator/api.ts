/** What the emulator reads from the description: routes, needs of operations, validators and rules for duplicates. */
import type { Identity } from "../../model/api.ts";
import type { AccessExtension, OpenApiDocument } from "../../model/openapi-document.ts";
import { readIdentities } from "../../model/read-identities.ts";
import { checkRequest, type RoutedRequest } from "../judge/check-request.ts";
import { type CompileSchema, createCompiler, type Validate } from "../judge/compile-schemas.ts";
import { type JudgedOperation, type JudgedPath, readOperations } from "../judge/operations.ts";
import { createRouter, type FindRoute } from "../judge/route.ts";
import type { Difference } from "../violation.ts";
import type { EmulatedOperation, RoutedCall } from "./call.ts";
import { actionOf, type StoredResource } from "./space.ts";

export interface EmulatedApi {
  /** Undefined for a path or a method that the description does not have. */
  route(method: string, url: URL): RoutedCall | undefined;
  /** What the description does not allow in a request. */
  check(call: RoutedCall, sent: RoutedRequest["sent"], body: unknown): Difference[];
  validateResource: Validate;
  /** The fields that are all equal in a duplicate; undefined for a kind that may be attached many times. */
  attachedOnce(kind: string): readonly string[] | undefined;
  /** The repository that a resource refers to. */
  repositoryOf(content: Pick<StoredResource, "resource_type" | "metadata">): number | undefined;
  /** The scopes that operations need. */
  readonly scopes: readonly string[];
}

const known = new WeakMap<OpenApiDocument, EmulatedApi>();

/** Compiles a description once, however many emulators it has. */
export function readEmulatedApi(document: OpenApiDocument): EmulatedApi {
  const api = known.get(document) ?? compileApi(document);
  known.set(document, api);
  return api;
}

function compileApi(document: OpenApiDocument): EmulatedApi {
  const compilers = {
    request: createCompiler(document, { direction: "request", isOpen: false, isSealed: false }),
    response: createCompiler(document, { direction: "response", isOpen: true, isSealed: false }),
  };
  const paths = readOperations(document, compilers);
  const operations = [...new Set(paths.flatMap(([path, byMethod]) => readOperationsOf(document, path, byMethod)))];
  const byJudged = new Map(operations.map((operation) => [operation.judged, operation]));
  const findRoute = createRouter(paths);
  const identities = new Map(readIdentities(document).map((identity) => [identity.kind, identity]));
  const scopes = operations.flatMap(({ access }) => access?.listedScope ?? access?.scope ?? []);
  return {
    route: (method, url) => route(findRoute, byJudged, method, url),
    check: ({ operation, path, query }, sent, body) =>
      checkRequest(document, { operation: operation.judged, path, query, sent, body }),
    validateResource: compileResource(document, compilers.response),
    attachedOnce: (kind) => identities.get(kind)?.attachedOnce,
    repositoryOf: (content) => readRepository(identities.get(content.resource_type), content.metadata),
    scopes: [...new Set(scopes)],
  };
}

function readOperationsOf(document: OpenApiDocument, path: string, byMethod: JudgedPath): EmulatedOperation[] {
  const listing = listingOf(document, path);
  return [...byMethod].flatMap(([method, judged]): EmulatedOperation[] => {
    const action = actionOf(method, path);
    const tag = document.tags?.find(({ name }) => name === judged.source.tags?.[0]);
    const { name: group, binds } = tag?.["x-client-group"] ?? {};
    if (!action || group === undefined || !binds) return [];
    return [{ judged, action, group, binds, access: judged.source["x-github-access"], readAccess: listing }];
  });
}

/** The needs of the operation that lists the collection of a path. */
function listingOf(document: OpenApiDocument, path: string): AccessExtension | undefined {
  const collection = path.replace(/\/\{[^/]+\}$/, "");
  return document.paths?.[collection]?.get?.["x-github-access"];
}

function route(
  findRoute: FindRoute<JudgedPath>,
  byJudged: ReadonlyMap<JudgedOperation, EmulatedOperation>,
  method: string,
  { pathname, searchParams }: URL,
): RoutedCall | undefined {
  const found = findRoute(pathname);
  const judged = found?.target.get(method === "HEAD" ? "GET" : method);
  const operation = judged && byJudged.get(judged);
  return found && operation && { operation, path: found.values, query: searchParams };
}

/** The schema of what a creation returns. */
function compileResource(document: OpenApiDocument, compile: CompileSchema): Validate {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const created: unknown = Object(item.post?.responses?.["201"])["content"]?.["application/json"]?.schema;
    if (created !== undefined && actionOf("POST", path) === "create") return compile(created, `#/paths/${path}/post`);
  }
  return () => [];
}

function readRepository(
  identity: Identity | undefined,
  metadata: Readonly<Record<string, unknown>>,
): number | undefined {
  const field = identity?.reference?.repository;
  const value = field === undefined ? undefined : metadata[field];
  return typeof value === "number" ? value : undefined;
}
