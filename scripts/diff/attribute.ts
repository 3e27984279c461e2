/** Finds which change is the reason that code does not compile. */
import type { PointedChange, TypeScriptImpact } from "./change.ts";
import type { Reason } from "./typescript/reason.ts";

/** A change with the reasons that it explains. */
export interface ExplainedChange extends PointedChange {
  reasons: Reason[];
}

/** Gives every reason to the changes that explain it. One without any is returned apart. */
export function attribute(
  changes: readonly PointedChange[],
  reasons: readonly Reason[],
): { changes: ExplainedChange[]; unexplained: Reason[] } {
  const explained = new Set<Reason>();
  const result = changes.map((change) => {
    const own = reasons.filter((reason) => explains(change, reason));
    for (const reason of own) explained.add(reason);
    return { ...change, reasons: own };
  });
  return { changes: result, unexplained: reasons.filter((reason) => !explained.has(reason)) };
}

export function toImpact(reasons: readonly Reason[]): TypeScriptImpact {
  const affects = new Set(reasons.map((reason) => reason.affects));
  return { code: affects.has("code") ? "breaks" : "compiles", fixtures: affects.has("fixtures") ? "break" : "compile" };
}

function explains(change: PointedChange, { operation, part, names: at }: Reason): boolean {
  if (operation === undefined || change.isProse) return false;
  const own = change.uses.filter((use) => use.operation === operation);
  const last = change.names.at(-1);
  if (part === "method") return own.length > 0 && last === undefined;
  return own.some(({ direction }) => direction === part) && (last === undefined || at.includes(last));
}
