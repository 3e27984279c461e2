/** What happened to one description, and the table of all. */

/** What `run-document.ts` prints. */
export interface Outcome {
  operations: number;
  errors: string[];
  warnings: number;
  milliseconds: number;
  megabytes: number;
  /** What the compiler says about the output; undefined if it was not asked. */
  problems: string[] | undefined;
}

export interface CorpusRow {
  name: string;
  /** Undefined for a process that did not end by itself. */
  outcome: Outcome | undefined;
  /** Why the run ended without an outcome. */
  failure: string | undefined;
}

const MAX_REASON = 160;

/** `yes`, or why the description does not go through or its output does not compile. */
export function explainRow({ outcome, failure }: CorpusRow): string {
  const reason = failure ?? outcome?.errors[0] ?? outcome?.problems?.[0] ?? (outcome?.problems ? "yes" : "not tried");
  const line = reason.replaceAll(/\s+/g, " ").trim();
  return line.length > MAX_REASON ? `${line.slice(0, MAX_REASON)}…` : line;
}

export function isWhole(row: CorpusRow): boolean {
  return explainRow(row) === "yes";
}

/** A table in Markdown, with the sums in front. */
export function formatCorpus(rows: readonly CorpusRow[]): string {
  const head = ["Description", "Operations", "Errors", "Warnings", "Seconds", "MB", "Compiles"];
  const body = rows.map((row) => {
    const { operations, errors, warnings, milliseconds, megabytes } = row.outcome ?? {};
    const figures = [operations, errors?.length, warnings, seconds(milliseconds), megabytes?.toFixed(0)];
    return [row.name, ...figures.map((each) => String(each ?? "")), escapeCell(explainRow(row))];
  });
  const lines = [head, ["---", ...Array(5).fill("--:"), "---"], ...body].map((cells) => `| ${cells.join(" | ")} |`);
  return `# Corpus

Public descriptions, compiled into every target by \`npm run corpus\`. An error is a mistake of the description.

${summarize(rows)}

${lines.join("\n")}
`;
}

export function summarize(rows: readonly CorpusRow[]): string {
  const refused = rows.filter(({ outcome }) => outcome && outcome.errors.length > 0);
  const operations = rows.reduce((sum, { outcome }) => sum + (outcome?.operations ?? 0), 0);
  const whole = rows.filter(isWhole).length;
  return (
    `${whole} of ${rows.length} descriptions with ${operations.toLocaleString("en")} operations compile; ` +
    `${refused.length} are refused with an error, ${rows.length - whole - refused.length} fail.`
  );
}

function seconds(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : (milliseconds / 1000).toFixed(1);
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
