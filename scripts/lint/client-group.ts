import type { Oas3Rule } from "@redocly/openapi-core";
import { groupName } from "../targets/typescript/names.ts";
import { checkOperations, isName, type LocatedOperation, type LocatedTag } from "./collect.ts";

/** The name of a client group is not empty and not used twice, and a group binds parameters of its paths. */
export const ClientGroup: Oas3Rule = () =>
  checkOperations((tags, operations, report) => {
    for (const { tag, location } of tags) {
      const { name, binds } = readGroup(tag);
      const extension = location.child("x-client-group");
      if (name === "")
        report({ message: "The name of a client group must not be empty.", location: extension.child("name") });
      const suggest = [...pathParameters(tag.name, operations)];
      for (const [index, bound] of binds.entries()) {
        if (!isName(bound) || suggest.includes(bound)) continue;
        const message = `No path of the tag \`${tag.name}\` has a parameter \`${bound}\`.`;
        report({ message, suggest, location: extension.child(["binds", index]) });
      }
    }
    for (const [first, second] of findRepeated(tags, operations)) {
      const name = groupName(second.name, readGroup(second.tag).name);
      const message = `The tags \`${first.name}\` and \`${second.name}\` both make the client group \`${name}\`.`;
      report({ message: `${message} Give one of them another name in \`x-client-group\`.`, location: second.location });
    }
  });

interface UsedTag {
  name: string;
  /** Undefined for a tag that the description does not declare. */
  tag: LocatedTag["tag"] | undefined;
  location: LocatedTag["location"];
}

/** Every tag whose group has the name of an earlier one, with that one. */
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

/** The first tag of each operation. */
function listUsedTags(tags: readonly LocatedTag[], operations: readonly LocatedOperation[]): UsedTag[] {
  const used = new Map<string, UsedTag>();
  for (const { operation, location } of operations) {
    const [name] = operation.tags ?? [];
    if (!isName(name) || used.has(name)) continue;
    const declared = tags.find(({ tag }) => tag.name === name);
    const place = declared ? declared.location.child("name") : location.child(["tags", 0]);
    used.set(name, { name, tag: declared?.tag, location: place });
  }
  return [...used.values()];
}

/** A group as a person may have written it. */
function readGroup(tag: LocatedTag["tag"] | undefined): { name: string | undefined; binds: readonly unknown[] } {
  const group: { name?: unknown; binds?: unknown } = tag?.["x-client-group"] ?? {};
  return {
    name: typeof group.name === "string" ? group.name : undefined,
    binds: Array.isArray(group.binds) ? group.binds : [],
  };
}

function pathParameters(tagName: string, operations: readonly LocatedOperation[]): Set<string> {
  const paths = operations.filter(({ operation }) => operation.tags?.[0] === tagName).map(({ path }) => path);
  return new Set(paths.flatMap((path) => [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name)));
}
