import type { Oas3Rule } from "@redocly/openapi-core";
import { groupName, isFlat } from "../targets/typescript/names.ts";
import { checkOperations, firstTag, type LocatedOperation, type LocatedTag, tagsByName } from "./collect.ts";
import { suggestNames } from "./suggest-names.ts";

/** The name of a client group is not empty and not used twice, and a group binds parameters of its paths. */
export const ClientGroup: Oas3Rule = () =>
  checkOperations((tags, operations, report) => {
    const operationsOf = Map.groupBy(operations, ({ operation }) => firstTag(operation));
    for (const { tag, location } of tags) {
      const { name, binds } = readGroup(tag);
      const extension = location.child("x-client-group");
      if (name === "")
        report({ message: "The name of a client group must not be empty.", location: extension.child("name") });
      if (name === "then") {
        const message = "A client group must not be called `then`: JavaScript would take the client for a promise.";
        report({ message, location: extension.child("name") });
      }
      const parameters = pathParameters(operationsOf.get(tag.name) ?? []);
      for (const [index, bound] of binds.entries()) {
        if (typeof bound !== "string" || parameters.has(bound)) continue;
        const message = `No path of the tag \`${tag.name}\` has a parameter \`${bound}\`.`;
        report({ message, suggest: suggestNames(bound, parameters), location: extension.child(["binds", index]) });
      }
    }
    if (isFlat(tags.map(({ tag }) => ({ group: tag["x-client-group"] })))) return;
    for (const [first, second] of findRepeated(tags, operations)) {
      const name = groupName(second.name, readGroup(second.tag).name);
      const message = `The client group \`${name}\` is named twice: by ${describe(first)} and by ${describe(second)}.`;
      report({ message: `${message} Give a tag another name in \`x-client-group\`.`, location: second.location });
    }
  });

interface UsedTag {
  /** Undefined for the operations without a tag, which make a group, too. */
  name: string | undefined;
  /** Undefined for a tag that the description does not declare. */
  tag: LocatedTag["tag"] | undefined;
  location: LocatedTag["location"];
}

/** Pairs every tag whose group has the name of an earlier one with that one. */
function findRepeated(
  tags: readonly LocatedTag[],
  operations: readonly LocatedOperation[],
): [first: UsedTag, second: UsedTag][] {
  const firsts = new Map<string, UsedTag>();
  const repeated: [UsedTag, UsedTag][] = [];
  for (const each of listUsedTags(tags, operations)) {
    const name = groupName(each.name, readGroup(each.tag).name);
    const first = firsts.get(name);
    if (first) repeated.push([first, each]);
    else firsts.set(name, each);
  }
  return repeated;
}

function describe({ name }: UsedTag): string {
  return name === undefined ? "operations without a tag" : `the tag \`${name}\``;
}

/** Lists the first tag of every operation. */
function listUsedTags(tags: readonly LocatedTag[], operations: readonly LocatedOperation[]): UsedTag[] {
  const tagOf = tagsByName(tags);
  const used = new Map<string | undefined, UsedTag>();
  for (const { operation, location } of operations) {
    const name = firstTag(operation);
    if (used.has(name)) continue;
    const declared = tagOf.get(name);
    const undeclared = name === undefined ? location.key() : location.child(["tags", 0]);
    const place = declared ? declared.location.child("name") : undeclared;
    used.set(name, { name, tag: declared?.tag, location: place });
  }
  return [...used.values()];
}

/** Reads what has the right type; `struct` reports everything else. */
function readGroup(tag: LocatedTag["tag"] | undefined): { name: string | undefined; binds: readonly unknown[] } {
  const group: { name?: unknown; binds?: unknown } = tag?.["x-client-group"] ?? {};
  return {
    name: typeof group.name === "string" ? group.name : undefined,
    binds: Array.isArray(group.binds) ? group.binds : [],
  };
}

function pathParameters(operations: readonly LocatedOperation[]): Set<string> {
  return new Set(operations.flatMap(({ path }) => [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name)));
}
