/** The formats of `npm run upstream`. */
import { type Deviation, kinds } from "../upstream/deviation.ts";
import { escape, formatMessage } from "./markdown.ts";
import { describeOperations, describePlace, visible } from "./text.ts";

export type UpstreamFormat = "terminal" | "markdown" | "json";

export const upstreamFormats: Readonly<
  Record<UpstreamFormat, (deviations: readonly Deviation[], from: string) => string>
> = {
  terminal: formatTerminal,
  markdown: formatMarkdown,
  json: (deviations, from) => JSON.stringify({ from, deviations }, null, 2),
};

const titles: Readonly<Record<Deviation["kind"], string>> = {
  contradicting: "Contradicting: one of the two must be wrong",
  missing: "Missing here",
  stricter: "Stricter here, with the reason",
  extra: "Extra here",
};

function formatTerminal(deviations: readonly Deviation[], from: string): string {
  const blocks = kinds.flatMap((kind) => {
    const own = deviations.filter((each) => each.kind === kind);
    const lines = own.flatMap((each) => [
      `  ${describePlace(each)} ${each.rule}`,
      `    ${each.message}`,
      `    ${describeOperations(each.operations)}`,
    ]);
    return own.length > 0 ? ["", `${titles[kind]}:`, ...lines] : [];
  });
  return [`Compared with ${from}: ${count(deviations)}.`, ...blocks].map(visible).join("\n");
}

function formatMarkdown(deviations: readonly Deviation[], from: string): string {
  const rows = deviations.map((each) => {
    const cells = [
      each.kind,
      formatMessage(each.message),
      escape(describeOperations(each.operations)),
      escape(describePlace(each)),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `Compared with ${escape(from)}: ${count(deviations)}.`,
    "",
    "| Kind | What | Operations | Place |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function count(deviations: readonly Deviation[]): string {
  return kinds.map((kind) => `${deviations.filter((each) => each.kind === kind).length} ${kind}`).join(", ");
}
