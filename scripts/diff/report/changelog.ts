import type { Change } from "../change.ts";
import type { Comparison } from "../compare.ts";
import { describeOperations, visible } from "./text.ts";

const sections = ["Removed", "Changed", "Added"] as const;

/**
 * Draft entries for CHANGELOG.md, in the form of Keep a Changelog. Changes that users do not see, such as those of
 * descriptions and examples, are left out.
 */
export function formatChangelog({ changes }: Comparison): string {
  const seen = changes.filter((change) => isBreaking(change) || change.wire === "minor");
  const blocks = sections.flatMap((section) => {
    const entries = seen.filter((change) => sectionOf(change) === section).map(formatEntry);
    return entries.length > 0 ? [`### ${section}\n\n${[...new Set(entries)].join("\n")}\n`] : [];
  });
  return blocks.length > 0 ? blocks.join("\n") : "Nothing for the changelog.";
}

/** Rules such as `enum-values-added` are about parts of a value, which changed. */
function sectionOf({ rule }: Change): (typeof sections)[number] {
  if (/(values|properties)-/.test(rule)) return "Changed";
  return rule.endsWith("-added") ? "Added" : rule.endsWith("-removed") ? "Removed" : "Changed";
}

function formatEntry(change: Change): string {
  const operations = change.operations.length > 0 ? ` (${describeOperations(change.operations)})` : "";
  return `- ${isBreaking(change) ? "**Breaking:** " : ""}${visible(change.message.replace(/\.$/, "") + operations)}.`;
}

function isBreaking({ wire, typescript }: Change): boolean {
  return wire === "major" || typescript.code === "breaks";
}
