/** Loads the two descriptions that are compared. */
import { relative } from "node:path";
import { type Finding, hasErrors, type PointedFinding } from "../model/finding.ts";
import { readApi } from "../model/read-api.ts";
import { UserError } from "../model/user-error.ts";
import { loadDocument } from "../pipeline/load-document.ts";
import type { Checks } from "../pipeline/rules.ts";
import type { Description } from "./compare.ts";

/**
 * @param rename how a file of a temporary folder is shown
 * @throws UserError with every error of the description
 */
export async function loadDescription(
  file: string,
  checks: Checks,
  rename: (file: string) => string = (path) => path,
): Promise<Description> {
  const { document, findings, locate } = await loadDocument(file, undefined, checks);
  const show = (finding: Finding): Finding => ({ ...finding, file: rename(finding.file) });
  if (!document || hasErrors(findings)) {
    const errors = findings.filter(({ severity }) => severity === "error").map(show);
    throw new UserError(errors.map(formatError).join("\n"));
  }
  return { api: readApi(document), locate: (pointed: readonly PointedFinding[]) => locate(pointed).map(show) };
}

function formatError({ file, line, column, rule, message }: Finding): string {
  return `${file}:${line}:${column} ${rule} ${message}`;
}

/** Shows the files of a folder as `PREFIX:path`, as Git names the files of a commit. */
export function renameFolder(folder: string, prefix: string): (file: string) => string {
  const start = `${relative(process.cwd(), folder).replaceAll("\\", "/")}/`;
  return (file) => (file.startsWith(start) ? `${prefix}:${file.slice(start.length)}` : file);
}
