/** Prints findings in the chosen format: for people to standard error, for programs to standard output. */
import { styleText } from "node:util";
import type { Finding } from "../../model/finding.ts";
import { UserError } from "../../model/user-error.ts";
import { formatAnnotations } from "./annotations.ts";
import { formatJson } from "./json.ts";
import { formatSarif } from "./sarif.ts";
import { formatFindings, selectListed } from "./text.ts";

const formats = ["text", "json", "sarif"] as const;

export type Format = (typeof formats)[number];

/** @throws UserError for a format that does not exist */
export function readFormat(text = "text"): Format {
  const format = formats.find((each) => each === text);
  if (format) return format;
  throw new UserError(`--format must be one of ${formats.join(", ")}, not "${text}".`);
}

export function printFindings(findings: readonly Finding[], format: Format, all: boolean): void {
  if (format === "json") console.log(formatJson(findings));
  else if (format === "sarif") console.log(formatSarif(findings));
  else if (findings.length > 0) printText(findings, all);
}

function printText(findings: readonly Finding[], all: boolean): void {
  const style = (name: Parameters<typeof styleText>[0], text: string) => {
    return styleText(name, text, { stream: process.stderr });
  };
  console.error(formatFindings(findings, { all, style }));
  if (process.env["GITHUB_ACTIONS"] === "true") console.error(formatAnnotations(selectListed(findings, all)));
}
