/** Reports files that could not be read, at the mistake in them or at the references to them. */
import type { Finding } from "../../model/finding.ts";
import { resolvePath } from "./boundary.ts";
import type { SourceFiles } from "./files.ts";
import { findingAt } from "./locate.ts";
import { findReferences } from "./reference-places.ts";
import { relativePath } from "./relative-path.ts";

export function findUnread({ failures, sources }: SourceFiles): Finding[] {
  if (failures.size === 0) return [];
  const inFiles: Finding[] = [];
  const atReferences: Finding[] = [];
  for (const { error, source } of failures.values()) {
    const start = error.offset ?? 0;
    if (source) inFiles.push(findingAt(source, { start, end: start + 1 }, toFinding(error)));
  }
  for (const { source, parsed } of sources) {
    for (const { node, text } of findReferences(source, parsed)) {
      const [path = ""] = text.split("#");
      const failure = path === "" ? undefined : failures.get(resolvePath(source.path, path));
      if (!failure || failure.source) continue;
      const { error } = failure;
      atReferences.push(
        findingAt(source, node, toFinding({ rule: error.rule, message: `\`${text}\`: ${error.message}` })),
      );
    }
  }
  const all = [...inFiles, ...atReferences];
  // The root file has no reference to it.
  return all.length > 0 ? all : [...failures].map(([path, { error }]) => findingWithoutText(path, error));
}

export function findingWithoutText(path: string, error: { rule: string; message: string }): Finding {
  return { ...toFinding(error), file: relativePath(path), line: 1, column: 1, excerpt: "" };
}

/** A description that a stage cannot cope with. */
export function internalError(path: string, error: unknown): Finding {
  const reason =
    error instanceof RangeError ? "It is nested too deeply. Refer to fewer schemas in a row." : String(error);
  return findingWithoutText(path, { rule: "internal-error", message: `The description cannot be read: ${reason}` });
}

function toFinding({
  rule,
  message,
}: {
  rule: string;
  message: string;
}): Pick<Finding, "severity" | "rule" | "message"> {
  return { severity: "error", rule, message };
}
