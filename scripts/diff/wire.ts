/** What changed in requests and responses between two bundled descriptions. */
import type { OpenApiDocument } from "../model/openapi-document.ts";
import { parsePointer } from "../model/reference.ts";
import type { PointedChange } from "./change.ts";
import { describeChange } from "./describe.ts";
import { isProse, judge } from "./judge.ts";
import { type Normalized, normalize } from "./normalize/index.ts";
import { type EngineChange, runEngine } from "./redocly.ts";
import { type Direction, type FindUses, indexUses } from "./uses.ts";

export async function compareWire(before: OpenApiDocument, after: OpenApiDocument): Promise<PointedChange[]> {
  const [old, current] = [normalize(before), normalize(after)];
  const changes = await runEngine(old.document, current.document);
  const uses = [indexUses(old.document), indexUses(current.document)] as const;
  const pointed = changes.filter(isChange).map((change) => toChange(change, [old, current], uses));
  return mergeSame(pointed.filter(isSeen));
}

/** A component that no operation refers to is neither sent nor received. */
function isSeen({ uses, pointer }: PointedChange): boolean {
  return uses.length > 0 || !/^#\/components\/(?!securitySchemes\/)/.test(pointer);
}

/** The version is compared on its own. A component counts where it is used. */
function isChange({ typeName, property, path }: EngineChange): boolean {
  if (typeName === "Info" && property === "version") return false;
  const isComponent = /^#\/components(\/(?!securitySchemes\/)[^/]+(\/[^/]+)?)?$/.test(path);
  return !isComponent || (property !== undefined && property !== "key");
}

function toChange(
  change: EngineChange,
  [before, after]: readonly [Normalized, Normalized],
  [usesBefore, usesAfter]: readonly [FindUses, FindUses],
): PointedChange {
  const uses = [
    ...(change.base ? usesBefore(change.base.pointer) : []),
    ...(change.revision ? usesAfter(change.revision.pointer) : []),
  ];
  const place =
    change.kind === "removed" || !change.revision
      ? ({ side: "before", pointer: before.origin(change.base?.pointer ?? "#") } as const)
      : ({ side: "after", pointer: after.origin(change.revision.pointer) } as const);
  const { rule, message } = describeChange(change, place.pointer);
  const directions = new Set(uses.flatMap(({ direction }): Direction[] => (direction ? [direction] : [])));
  return {
    ...place,
    rule,
    message,
    wire: judge(change, directions),
    uses,
    isProse: isProse(change),
    names: propertyNames(change.path),
  };
}

/** The properties that a way leads through. */
function propertyNames(path: string): string[] {
  const keys = parsePointer(path);
  return keys.filter((_, index) => keys[index - 1] === "properties");
}

/** What several operations share is written once; so is a field of several schemas that share it by `allOf`. */
function mergeSame(changes: readonly PointedChange[]): PointedChange[] {
  const bySame = Map.groupBy(changes, ({ side, pointer, message, wire }) => {
    return `${side} ${message.endsWith("became required.") ? "" : pointer} ${wire} ${message}`;
  });
  return [...bySame.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, uses: [first, ...others].flatMap(({ uses }) => uses) }] : [],
  );
}
