/** Names the operations that have no `operationId` of their own after their method and path. */
import type { HttpMethod, OpenApiDocument, PathItemObject } from "./openapi-document.ts";
import { methodsOf, readPathItems } from "./path-items.ts";

export interface PlacedOperation {
  path: string;
  method: HttpMethod;
  /** Empty or undefined if the description gives none. */
  operationId: string | undefined;
}

/** A copy of the document in which every operation of a path has an `operationId`, another than all others. */
export function nameOperations(document: OpenApiDocument): OpenApiDocument {
  const items = readPathItems(document);
  const operations = items.flatMap(([path, item]) =>
    methodsOf(item).map((method) => ({ path, method, operationId: item[method]?.operationId })),
  );
  const ids = operationIds(operations);
  if (operations.every(({ operationId }, index) => operationId === ids[index])) return document;
  const named = new Map(operations.map(({ path, method }, index) => [`${method} ${path}`, ids[index]]));
  const paths = items.map(([path, item]) => [
    path,
    methodsOf(item).reduce<PathItemObject>((copy, method) => {
      const operationId = named.get(`${method} ${path}`) ?? "";
      return { ...copy, [method]: { ...copy[method], operationId } };
    }, item),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/**
 * One id for each operation. Ids of the description are kept, except those of a path item that several paths share.
 * Derived ones differ from all others in more than case and signs, so that targets can change both.
 */
export function operationIds(operations: readonly PlacedOperation[]): string[] {
  const given = new Set<string>();
  const kept = operations.map(({ operationId }) => {
    if (!operationId || given.has(operationId)) return undefined;
    given.add(operationId);
    return operationId;
  });
  const taken = new Set([...given].map(withoutSigns));
  return operations.map((operation, index) => kept[index] ?? distinct(deriveId(operation), taken));
}

/** `getUsersByIdPosts` for `GET /users/{id}/posts`. */
function deriveId({ method, path }: PlacedOperation): string {
  const words = path.replaceAll("{", "/by/").match(/[\p{L}\p{N}]+/gu) ?? ["root"];
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function distinct(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let number = 2; taken.has(withoutSigns(candidate)); number += 1) candidate = `${id}${number}`;
  taken.add(withoutSigns(candidate));
  return candidate;
}

function withoutSigns(id: string): string {
  return id.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
