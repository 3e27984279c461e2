import type { Oas3Rule } from "@redocly/openapi-core";
import { groupName, isFlat, methodName } from "../targets/typescript/names.ts";
import { checkOperations, firstTag, isName, type LocatedOperation, type LocatedTag, tagsByName } from "./collect.ts";

/**
 * The name of a client method is not empty, and not used twice in a group. In a flat client, only names that the
 * description declares are compared: `operation-name` says how others are called.
 */
export const ClientMethod: Oas3Rule = () =>
  checkOperations((tags, operations, report) => {
    const isFlatClient = isFlat(tags.map(({ tag }) => ({ group: tag["x-client-group"] })));
    const tagOf = tagsByName(tags);
    const firsts = new Map<string, string>();
    for (const each of operations) {
      const { operation, location } = each;
      if (operation["x-client-method"] === "") {
        report({
          message: "The name of a client method must not be empty.",
          location: location.child("x-client-method"),
        });
      }
      if (isFlatClient && !isName(operation["x-client-method"])) continue;
      const name = qualifiedName(each, tagOf, isFlatClient);
      const { operationId } = operation;
      const first = name && firsts.get(name);
      if (!name || !isName(operationId)) continue;
      const place = location.child(isName(operation["x-client-method"]) ? "x-client-method" : "operationId");
      if (/(^|\.)then$/.test(name)) {
        const message = "A client method must not be called `then`: JavaScript would take its object for a promise.";
        report({ message: `${message} Give the operation another \`x-client-method\`.`, location: place });
      } else if (!first) firsts.set(name, operationId);
      else if (first !== operationId) {
        const message = `\`${first}\` and \`${operationId}\` both make the client method \`${name}\`.`;
        report({ message: `${message} Give one of them an \`x-client-method\`.`, location: place });
      }
    }
  });

/** `org.listResources`; undefined without an operationId. */
function qualifiedName(
  { operation }: LocatedOperation,
  tags: ReadonlyMap<unknown, LocatedTag>,
  isFlatClient: boolean,
): string | undefined {
  const { operationId: id, "x-client-method": clientMethod } = operation;
  if (!isName(id)) return undefined;
  if (isFlatClient) return isName(clientMethod) ? clientMethod : undefined;
  const tagName = firstTag(operation);
  const declared: unknown = tags.get(tagName)?.tag["x-client-group"]?.name;
  const group = groupName(tagName, isName(declared) ? declared : undefined);
  return `${group}.${methodName({ id, clientMethod: isName(clientMethod) ? clientMethod : undefined }, group)}`;
}
