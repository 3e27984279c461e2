/** `npm run corpus`: compiles public descriptions, and lists what happens to them. */
import { fileURLToPath } from "node:url";
import { UserError } from "../model/user-error.ts";
import { readFlags, reportUserErrors } from "./command.ts";

const usage = `Usage: npm run corpus [-- [NAME ...]]

Compiles public descriptions into every target, with the strictest settings of TypeScript, and prints for each the
operations, findings, time and memory, and whether the output compiles. Without names it runs all, which takes half an
hour, and writes scripts/corpus/corpus.md. The first run installs the descriptions in scripts/corpus/sources.

  NAME    a description such as octokit/api.github.com, or the start of some, such as oas-examples/3.1
  --help  show this text`;

const folder = fileURLToPath(new URL("../corpus/", import.meta.url));

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const names = args.filter((each) => !each.startsWith("-"));
    const flags = args.filter((each) => each.startsWith("-"));
    const { help } = readFlags(flags, { help: { type: "boolean" } }, usage);
    if (!help) return runCorpus(names);
    console.log(usage);
    return 0;
  });
}

async function runCorpus(names: readonly string[]): Promise<number> {
  const [{ listDocuments }, { runDocument }, { explainRow, formatCorpus, isWhole, summarize }] = await Promise.all([
    import("../corpus/documents.ts"),
    import("../corpus/run-corpus.ts"),
    import("../corpus/outcome.ts"),
  ]);
  const all = await listDocuments();
  const chosen = all.filter(({ name }) => names.length === 0 || names.some((each) => name.startsWith(each)));
  if (chosen.length === 0) throw new UserError(`No description is called ${names.join(" or ")}.\n\n${usage}`);
  const rows = [];
  for (const document of chosen) {
    const row = await runDocument(document);
    rows.push(row);
    const figures = row.outcome
      ? `${row.outcome.operations} operations, ${row.outcome.milliseconds.toFixed(0)} ms`
      : "";
    console.log(`${rows.length}/${chosen.length} ${row.name}: ${explainRow(row)} ${figures}`);
  }
  console.log(`\n${summarize(rows)}`);
  if (names.length === 0) await write(formatCorpus(rows));
  return rows.every((row) => isWhole(row) || (row.outcome?.errors.length ?? 0) > 0) ? 0 : 1;
}

async function write(text: string): Promise<void> {
  const { writeOutput } = await import("../pipeline/output/write.ts");
  await writeOutput(folder, [{ path: "corpus.md", text }], { missing: [], changed: ["corpus.md"], orphaned: [] });
}
