import type { Oas3Rule } from "@redocly/openapi-core";
import { operationIds } from "../model/name-operations.ts";
import { httpMethods } from "../model/openapi-document.ts";
import { isFlat, methodNames } from "../targets/typescript/names.ts";
import { checkOperations, isName, type LocatedOperation } from "./collect.ts";

/** Says how operations are called whose name is missing, or collides with another. */
export const OperationName: Oas3Rule = () =>
  checkOperations((tags, operations, report) => {
    const sorted = sortLikeTheModel(operations);
    const ids = operationIds(sorted.map(({ operation, ...place }) => ({ ...place, operationId: readId(operation) })));
    const named = sorted.map((each, index) => ({ ...each, id: ids[index] ?? "" }));
    for (const { operation, location, id } of named) {
      if (isName(operation.operationId) || isOfWrongType(operation.operationId)) continue;
      const message = `The operation has no \`operationId\`. It is called \`${id}\`; an \`operationId\` renames it.`;
      report({ message, location: location.child("operationId").key() });
    }
    if (!isFlat(tags.map(({ tag }) => ({ group: tag["x-client-group"] })))) return;
    const methods = methodNames(
      named.map(({ id, operation }) => ({ id, clientMethod: readName(operation["x-client-method"]) })),
    );
    for (const { id, operation, location } of named) {
      const { name, wanted } = methods.get(id) ?? {};
      if (name === wanted || isName(operation["x-client-method"])) continue;
      const message = `The client method of \`${id}\` is called \`${name}\`, because \`${wanted}\` is taken.`;
      report({ message: `${message} An \`x-client-method\` renames it.`, location: location.child("operationId") });
    }
  });

/** Numbers are given in this order. */
function sortLikeTheModel(operations: readonly LocatedOperation[]): LocatedOperation[] {
  const paths = [...new Set(operations.map(({ path }) => path))];
  const place = new Map(paths.map((path, index) => [path, index]));
  return operations.toSorted(
    (a, b) =>
      (place.get(a.path) ?? 0) - (place.get(b.path) ?? 0) ||
      httpMethods.indexOf(a.method) - httpMethods.indexOf(b.method),
  );
}

/** `struct` reports every other type. */
function readId({ operationId }: LocatedOperation["operation"]): string | undefined {
  return readName(operationId);
}

function readName(value: unknown): string | undefined {
  return isName(value) ? value : undefined;
}

function isOfWrongType(value: unknown): boolean {
  return value !== undefined && typeof value !== "string";
}
