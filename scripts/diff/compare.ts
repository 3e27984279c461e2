/** Compares two descriptions: what changed on the wire, and what that means for TypeScript. */
import type { Api } from "../model/api.ts";
import type { Finding, PointedFinding } from "../model/finding.ts";
import { pointer } from "../model/reference.ts";
import { attribute, type ExplainedChange, toImpact } from "./attribute.ts";
import {
  type Change,
  type Impact,
  impacts,
  largest,
  type PointedChange,
  type Side,
  type TypeScriptImpact,
} from "./change.ts";
import { compareTypeScript } from "./typescript/index.ts";
import type { Reason } from "./typescript/reason.ts";
import { judgeVersion, type VersionVerdict } from "./version.ts";
import { compareWire } from "./wire.ts";

/** A description that was loaded without errors. */
export interface Description {
  api: Api;
  locate: (findings: readonly PointedFinding[]) => Finding[];
}

export interface Comparison {
  /** The largest impact first, then by place. */
  changes: Change[];
  /** The largest impact of all changes on requests and responses. */
  wire: Impact;
  typescript: TypeScriptImpact;
  /** Every operation that has a change. Sorted by id. */
  operations: OperationVerdict[];
  version: VersionVerdict;
}

export interface OperationVerdict {
  id: string;
  wire: Impact;
  typescript: TypeScriptImpact;
  /** Why code or fixtures do not compile. */
  reasons: string[];
}

export async function compareDescriptions(before: Description, after: Description): Promise<Comparison> {
  const [wireChanges, reasons] = isSame(before.api, after.api) ? [[], []] : await compareBoth(before.api, after.api);
  const attributed = attribute(wireChanges, reasons);
  const unexplained = attributed.unexplained.map((reason) => toChange(reason, before.api, after.api));
  const changes = [...attributed.changes, ...mergeReasons(unexplained)].map((each) => place(each, before, after));
  const wire = largest(changes.map((change) => change.wire));
  return {
    changes: changes.sort(compareChanges),
    wire,
    typescript: toImpact(reasons),
    operations: readOperations(changes, reasons),
    version: judgeVersion(readVersion(before), readVersion(after), wire),
  };
}

/** Most often, nothing changed, which takes neither Redocly nor the compiler. */
function isSame(before: Api, after: Api): boolean {
  return JSON.stringify(before.document) === JSON.stringify(after.document);
}

/** Redocly runs in another process while the compiler works. */
function compareBoth(before: Api, after: Api): Promise<[PointedChange[], Reason[]]> {
  return Promise.all([compareWire(before.document, after.document), compareTypeScript(before, after)]);
}

/** A description without `info` loads with a warning. */
function readVersion({ api }: Description): string {
  const { info }: { info?: { version?: unknown } } = api.document;
  return String(info?.version ?? "");
}

/** A change of TypeScript alone, such as a component with another name. */
function toChange(reason: Reason, before: Api, after: Api): ExplainedChange {
  const { operation, message, names } = reason;
  const found =
    after.operations.find(({ id }) => id === operation) ?? before.operations.find(({ id }) => id === operation);
  const isSchema = operation === undefined && before.schemas.some(({ name }) => name === names[0]);
  const keys = found ? ["paths", found.path, found.method] : isSchema ? ["components", "schemas", names[0] ?? ""] : [];
  const side: Side = operation === undefined ? "before" : "after";
  return {
    side,
    pointer: pointer(keys),
    rule: `typescript-${reason.part}`,
    message: `${message}.`,
    wire: "none",
    uses: operation === undefined ? [] : [{ operation, direction: undefined }],
    isProse: false,
    names: [],
    reasons: [reason],
  };
}

function mergeReasons(changes: readonly ExplainedChange[]): ExplainedChange[] {
  const bySame = Map.groupBy(changes, ({ side, pointer: at, message }) => `${side} ${at} ${message}`);
  return [...bySame.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, reasons: [first, ...others].flatMap(({ reasons }) => reasons) }] : [],
  );
}

function place(change: ExplainedChange, before: Description, after: Description): Change {
  const { rule, message, pointer: at, wire, side, uses, reasons } = change;
  const { locate } = side === "before" ? before : after;
  const [found] = locate([{ severity: "warning", rule, message, pointer: at }]);
  const { file = "", line = 1, column = 1 } = found ?? {};
  const operations = [...new Set(uses.map(({ operation }) => operation))].sort();
  return { file, line, column, rule, message, pointer: at, operations, wire, typescript: toImpact(reasons) };
}

function compareChanges(a: Change, b: Change): number {
  const byImpact = impacts.indexOf(b.wire) - impacts.indexOf(a.wire);
  if (byImpact !== 0) return byImpact;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || (a.message < b.message ? -1 : 1);
}

function readOperations(changes: readonly Change[], reasons: readonly Reason[]): OperationVerdict[] {
  const ids = new Set([
    ...changes.flatMap(({ operations }) => operations),
    ...reasons.flatMap((each) => each.operation ?? []),
  ]);
  return [...ids].sort().map((id) => {
    const own = reasons.filter(({ operation }) => operation === id);
    return {
      id,
      wire: largest(changes.filter(({ operations }) => operations.includes(id)).map(({ wire }) => wire)),
      typescript: toImpact(own),
      reasons: [...new Set(own.map(describeReason))],
    };
  });
}

/** Such as `code: responses.200.application/json.id: …`. */
function describeReason({ affects, names, message }: Reason): string {
  return `${affects}: ${names.length > 0 ? `${names.join(".")}: ` : ""}${message}`;
}
