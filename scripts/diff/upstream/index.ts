/** How this description deviates from GitHub's: the operations that both have, and those that one of them lacks. */
import { httpMethods, type OpenApiDocument } from "../../model/openapi-document.ts";
import { pointer as toPointer } from "../../model/reference.ts";
import type { Description } from "../compare.ts";
import { normalize } from "../normalize/index.ts";
import { isObject, type Json } from "../normalize/json.ts";
import { type Deviation, kinds, type PointedDeviation } from "./deviation.ts";
import { createValidator } from "./examples.ts";
import { compareOperation, type OperationPlace } from "./operations.ts";

/** @param upstream bundled; only the operations that have to do with this description are compared */
export function compareUpstream({ api, locate }: Description, upstream: OpenApiDocument): Deviation[] {
  const [own, other] = [normalize(api.document), normalize(upstream)];
  const documents = { own: own.document, upstream: other.document, validate: createValidator(own.document) };
  const [here, there] = [listOperations(own.document), listOperations(other.document)];
  const found: PointedDeviation[] = [
    ...[...here].flatMap(([id, place]) => {
      const same = there.get(id);
      if (same) return compareOperation(documents, place, same).map((each) => ({ ...each, operation: id }));
      const pointer = toPointer(["paths", place.path, place.method]);
      return [
        { kind: "extra", rule: "operation", message: "The operation is only here.", pointer, operation: id } as const,
      ];
    }),
    ...findMissing(here, there),
    ...compareServers(own.document, other.document),
  ];
  const placed = mergeSame(found).map(({ operations, ...each }): Deviation => {
    const pointer = own.origin(each.pointer);
    const [place] = locate([{ severity: "warning", rule: each.rule, message: each.message, pointer }]);
    const { file = "", line = 1, column = 1 } = place ?? {};
    return { ...each, pointer, file, line, column, operations };
  });
  return placed.sort(compareDeviations);
}

/** By operationId: it is GitHub's own. */
function listOperations(document: Json): Map<string, OperationPlace> {
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      httpMethods.flatMap((method): [string, OperationPlace][] => {
        const operation = isObject(item) ? item[method] : undefined;
        if (!isObject(operation)) return [];
        const { operationId } = operation;
        return [[typeof operationId === "string" ? operationId : `${method} ${path}`, { method, path, operation }]];
      }),
    ),
  );
}

/** GitHub's operations at a path of this description, or on the same page of its documentation. */
function findMissing(
  here: ReadonlyMap<string, OperationPlace>,
  there: ReadonlyMap<string, OperationPlace>,
): PointedDeviation[] {
  const paths = new Set([...here.values()].map(({ path }) => path));
  const shared = [...there].filter(([id]) => here.has(id));
  const pages = new Set(shared.flatMap(([, { operation }]) => readPage(operation) ?? []));
  return [...there].flatMap(([id, { method, path, operation }]): PointedDeviation[] => {
    const page = readPage(operation);
    if (here.has(id) || !(paths.has(path) || (page !== undefined && pages.has(page)))) return [];
    const message = `The operation \`${method.toUpperCase()} ${path}\` is missing.`;
    return [{ kind: "missing", rule: "operation", message, pointer: "#/paths", operation: id }];
  });
}

function readPage({ "x-github": extension }: Json): string | undefined {
  if (!isObject(extension)) return undefined;
  const { category, subcategory } = extension;
  return typeof category === "string" ? `${category}/${String(subcategory)}` : undefined;
}

function compareServers(own: Json, upstream: Json): PointedDeviation[] {
  const [here, there] = [readUrls(own), readUrls(upstream)];
  const create = (kind: "missing" | "extra", message: string): PointedDeviation => {
    return { kind, rule: "server", message, pointer: "#/servers", operation: "" };
  };
  return [
    ...there.filter((url) => !here.includes(url)).map((url) => create("missing", `The server ${url} is missing.`)),
    ...here.filter((url) => !there.includes(url)).map((url) => create("extra", `The server ${url} is only here.`)),
  ];
}

/** What several operations share is reported once. */
function mergeSame(found: readonly PointedDeviation[]) {
  const bySame = Map.groupBy(found, ({ kind, pointer, message }) => `${kind} ${pointer} ${message}`);
  return [...bySame.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { operation, ...rest } = first;
    const operations = [operation, ...others.map((each) => each.operation)].filter((id) => id !== "");
    return [{ ...rest, operations: [...new Set(operations)].sort() }];
  });
}

function compareDeviations(a: Deviation, b: Deviation): number {
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  if (byKind !== 0) return byKind;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || (a.message < b.message ? -1 : 1);
}

/** The URLs of a document's servers, with variables as they are. */
function readUrls({ servers }: Json): string[] {
  return (Array.isArray(servers) ? servers : []).filter(isObject).map(({ url }) => String(url).replace(/\/$/, ""));
}
