import type { Oas3Rule } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { ClientGroup } from "../../scripts/lint/client-group.ts";
import { ClientMethod } from "../../scripts/lint/client-method.ts";
import { observeReads } from "../observe-reads.ts";

interface Visitor {
  Tag(tag: object, context: object): void;
  Paths: {
    PathItem: { enter(item: object, context: object): void; Operation(operation: object, context: object): void };
  };
  Root: { leave(root: object, context: object): void };
}

/** How many times a rule reads a property of a description that has a tag for each of its operations. */
function countReads(rule: Oas3Rule, size: number): number {
  let count = 0;
  const observe = (node: object) =>
    observeReads(node, () => {
      count += 1;
    });
  // A visitor of Redocly can have more forms than those that our rules have.
  const visitor = rule({}) as unknown as Visitor;
  const location = { child: () => location, key: () => location };
  for (let index = 0; index < size; index += 1) {
    const name = `tag${index}`;
    visitor.Tag(observe({ name, "x-client-group": { name, binds: ["id"] } }), { location });
    visitor.Paths.PathItem.enter({}, { key: `/${name}/{id}` });
    visitor.Paths.PathItem.Operation(observe({ operationId: `${name}/get`, tags: [name] }), { location });
  }
  visitor.Root.leave({}, { report: (finding: unknown) => expect(finding).toBeUndefined() });
  return count;
}

test.each(Object.entries({ ClientGroup, ClientMethod }))(
  "%s reads four times as many tags with four times as many reads",
  (_, rule) => {
    const [small, large] = [countReads(rule, 50), countReads(rule, 200)];
    expect(small).toBeGreaterThan(100);
    expect(large / small).toBeLessThan(4.1);
  },
);
