/**
 * Whether TypeScript that was written with the types of one description compiles with those of another one. The compiler
 * decides, on the types that both descriptions generate.
 */
import type { Api } from "../../model/api.ts";
import { type Breaks, compareRequest, compareResponses } from "./bodies.ts";
import { compareCalls } from "./calls.ts";
import { findLostNames, findMismatches, type Mismatch } from "./mismatch.ts";
import { createTypePair, type TypePair } from "./program.ts";
import type { Reason } from "./reason.ts";
import { type OperationTypes, readTypeSet, type TypeSet } from "./type-set.ts";
import { property } from "./types.ts";

export async function compareTypeScript(before: Api, after: Api): Promise<Reason[]> {
  const [old, current] = await Promise.all([readTypeSet(before), readTypeSet(after)]);
  const pair = createTypePair({ before: old.text, after: current.text });
  const lost = [...old.exports].filter((name) => !current.exports.has(name));
  return [
    ...lost.map((name): Reason => {
      return {
        operation: undefined,
        part: "name",
        affects: "code",
        names: [name],
        message: `\`${name}\` is no longer exported`,
      };
    }),
    ...[...old.operations.values()].flatMap((each) => compareOperation(pair, each, findCurrent(each, current))),
    ...compareUnusedSchemas(pair, before, old, current),
  ];
}

/** The operation with the same id, or with the same method and path, whatever its parameters are called. */
function findCurrent({ operation }: OperationTypes, { operations }: TypeSet): OperationTypes | undefined {
  const place = ({ method, path }: OperationTypes["operation"]) => `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
  const same = [...operations.values()].find((each) => place(each.operation) === place(operation));
  return operations.get(operation.id) ?? same;
}

function compareOperation(pair: TypePair, old: OperationTypes, current: OperationTypes | undefined): Reason[] {
  const { id } = old.operation;
  if (!current) {
    const message = `\`${old.call}\` is gone`;
    return [
      { operation: id, part: "method", affects: "code", names: [], message },
      { operation: id, part: "method", affects: "fixtures", names: [], message },
    ];
  }
  const calls = compareCalls(old, current).map((message): Reason => {
    return { operation: current.operation.id, part: "method", affects: "code", names: [], message };
  });
  const from = property(pair.checker, pair.find("before", "operations"), id);
  const to = property(pair.checker, pair.find("after", "operations"), current.operation.id);
  if (!from || !to) return calls;
  return [
    ...calls,
    ...toReasons(compareRequest(pair.checker, from, to), current.operation.id, "request"),
    ...toReasons(compareResponses(pair.checker, from, to), current.operation.id, "response"),
  ];
}

function toReasons({ code, fixtures }: Breaks, operation: string, part: Reason["part"]): Reason[] {
  const create =
    (affects: Reason["affects"]) =>
    (mismatch: Mismatch): Reason => ({ operation, part, affects, ...mismatch });
  return [...code.map(create("code")), ...fixtures.map(create("fixtures"))];
}

/** A schema that no operation refers to is exported all the same: code may pass its values and read them. */
function compareUnusedSchemas(pair: TypePair, before: Api, old: TypeSet, current: TypeSet): Reason[] {
  if (before.operations.length > 0) return [];
  return [...old.schemas].flatMap(([schema, name]) => {
    const [from, to] = [pair.find("before", name), pair.find("after", current.schemas.get(schema) ?? "")];
    if (!from || !to) return [];
    const mismatches = [
      ...findMismatches(pair.checker, from, to),
      ...findMismatches(pair.checker, to, from),
      ...findLostNames(pair.checker, from, to),
    ];
    return mismatches.map((mismatch): Reason => {
      const names = [name, ...mismatch.names];
      return { operation: undefined, part: "name", affects: "code", names, message: mismatch.message };
    });
  });
}
