/** Formats what `npm run generate` prints. */
import type { Difference } from "../pipeline/output/compare.ts";
import type { ResultSummary } from "../pipeline/run.ts";

/**
 * Lists every file that is out of date; empty if there are none.
 *
 * @param folder the output folder as the user wrote it, without a trailing slash
 */
export function formatDifference({ missing, changed, orphaned }: Difference, folder: string): string {
  return [
    ...missing.map((path) => `missing   ${folder}/${path}`),
    ...changed.map((path) => `changed   ${folder}/${path}`),
    ...orphaned.map((path) => `orphaned  ${folder}/${path}`),
  ].join("\n");
}

/** What was made, with its time, and what was unchanged. */
export function formatTable(
  results: readonly (Omit<ResultSummary, "bytes"> & { bytes: number | undefined })[],
): string {
  const rows = results.map(({ name, files, bytes, milliseconds }) => [
    name,
    String(files.length),
    bytes === undefined ? "" : String(bytes),
    milliseconds === undefined ? "unchanged" : milliseconds.toFixed(0),
  ]);
  const table = [["target", "files", "bytes", "ms"], ...rows];
  return table
    .map(([name = "", ...cells]) => [name.padEnd(11), ...cells.map((each) => each.padStart(10))].join(""))
    .join("\n");
}

export function formatChanges({ missing, changed, orphaned }: Difference, folder: string): string {
  const counts = [
    [missing.length, "added"],
    [changed.length, "changed"],
    [orphaned.length, "removed"],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, change]) => `${count} ${change}`);
  return `${folder}/: ${parts.length > 0 ? parts.join(", ") : "nothing changed"}`;
}

/** One line for each folder in the output that has changed, such as `generated/types/: 1 changed`. */
export function formatChangedTargets(difference: Difference, folder: string): string[] {
  const paths = Object.values(difference).flat();
  const targets = [...new Set(paths.map((path: string) => path.replace(/[^/]*$/, "").split("/")[0] ?? ""))].sort();
  return targets.map((target) => {
    const pick = (all: readonly string[]) =>
      all.filter((path) => (path.includes("/") ? path.split("/")[0] : "") === target);
    const { missing, changed, orphaned } = difference;
    const own = { missing: pick(missing), changed: pick(changed), orphaned: pick(orphaned) };
    return formatChanges(own, target ? `${folder}/${target}` : folder);
  });
}
