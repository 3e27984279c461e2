/** Compiles one description into every target, asks the compiler about the output, and prints the outcome as JSON. */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { runPipeline } from "../pipeline/run.ts";
import type { Outcome } from "./outcome.ts";
import { strictest } from "./strictest.ts";

/** Larger output takes the compiler more memory than a developer's machine has. */
const MAX_COMPILED_BYTES = 40_000_000;

async function runDocument(spec: string, output: string): Promise<Outcome> {
  const start = performance.now();
  const { findings, results } = await runPipeline({ spec, config: undefined, output, runtime: "copy", write: true });
  const milliseconds = performance.now() - start;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const errors = findings.filter(({ severity }) => severity === "error");
  const files = results.flatMap((result) => result.files).filter((path) => path.endsWith(".ts"));
  const bytes = results.reduce((sum, result) => sum + result.bytes, 0);
  const table = files.includes("operations/index.ts") ? readFileSync(`${output}/operations/index.ts`, "utf8") : "";
  return {
    operations: table.match(/\boperationId: "/g)?.length ?? 0,
    errors: errors.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`),
    warnings: findings.length - errors.length,
    milliseconds,
    megabytes,
    problems: files.length > 0 && bytes < MAX_COMPILED_BYTES ? compile(files, output) : undefined,
  };
}

function compile(files: readonly string[], output: string): string[] {
  const program = ts.createProgram(
    files.map((path) => `${output}/${path}`),
    strictest,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const { line } = file?.getLineAndCharacterOfPosition(start ?? 0) ?? { line: 0 };
    const place = file ? `${file.fileName.replace(`${output}/`, "")}:${line + 1} ` : "";
    return place + ts.flattenDiagnosticMessageText(messageText, " ");
  });
}

const [spec = "", output = ""] = process.argv.slice(2);
console.log(JSON.stringify(await runDocument(spec, output)));
