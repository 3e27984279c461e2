/** Loads, lints and bundles an OpenAPI description. The only file that uses Redocly's API. */
import { relative } from "node:path";
import {
  BaseResolver,
  bundle,
  createConfig,
  type Document,
  getCodeframe,
  getLineColLocation,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
  YamlParseError,
} from "@redocly/openapi-core";
import type { OpenApiDocument } from "../model/openapi-document.ts";

/** One problem in the description, at the place where a person can repair it. */
export interface Finding {
  /** Relative to the working directory, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  rule: string;
  message: string;
  /** The offending lines, numbered, with two lines around them. */
  excerpt: string;
}

export type Description =
  | { findings: Finding[]; document?: never }
  | {
      findings: [];
      /** The whole description in one document: every `$ref` points into it, components sorted by name. */
      document: OpenApiDocument;
    };

/** Without these a document is not valid OpenAPI. */
const structuralRules = { struct: "error", "no-unresolved-refs": "error" } as const;

/**
 * Reads the description at `file`, lints it and bundles it into one document. Every problem, whatever its severity, is a
 * finding; with findings there is no document.
 *
 * @param configPath a `redocly.yaml`; without one, only the structure is checked
 */
export async function loadDescription(file: string, configPath: string | undefined): Promise<Description> {
  const config = configPath ? await loadConfig({ configPath }) : await createConfig({ rules: structuralRules });
  const externalRefResolver = new BaseResolver(config.resolve);
  let document: Document;
  let problems: NormalizedProblem[];
  try {
    document = (await externalRefResolver.resolveDocument(null, file, true)) as Document; // it throws, whatever its type says
    problems = await lintDocument({ document, config, externalRefResolver });
  } catch (error) {
    return { findings: [unreadable(file, error as Error)] };
  }
  if (problems.length > 0) return { findings: problems.map(toFinding).sort(byPlace) };

  const result = await bundle({ doc: document, config, externalRefResolver });
  if (result.problems.length > 0) return { findings: result.problems.map(toFinding).sort(byPlace) };
  return { findings: [], document: sortComponents(result.bundle.parsed as OpenApiDocument) };
}

function toFinding(problem: NormalizedProblem): Finding {
  const [place] = problem.location;
  if (!place) return { file: "", line: 1, column: 1, rule: problem.ruleId, message: problem.message, excerpt: "" };
  const location = getLineColLocation(place);
  return {
    file: fromWorkingDirectory(location.source.absoluteRef),
    line: location.start.line,
    column: location.start.col,
    rule: problem.ruleId,
    message: withSuggestions(problem),
    excerpt: getCodeframe(location, false),
  };
}

function withSuggestions({ message, suggest }: NormalizedProblem): string {
  return suggest.length > 0 ? `${message} Did you mean ${suggest.join(", ")}?` : message;
}

/** No file, no YAML, or YAML that is no OpenAPI 3 document. */
function unreadable(file: string, error: Error): Finding {
  const finding = { file: fromWorkingDirectory(file), rule: "readable", message: error.message };
  if (!(error instanceof YamlParseError)) return { ...finding, line: 1, column: 1, excerpt: "" };
  const { line, col, source } = error;
  return {
    ...finding,
    line,
    column: col,
    excerpt: getCodeframe({ source, start: { line, col }, pointer: undefined }, false),
  };
}

function fromWorkingDirectory(file: string): string {
  return relative(process.cwd(), file).replaceAll("\\", "/");
}

function byPlace(a: Finding, b: Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

function sortComponents(document: OpenApiDocument): OpenApiDocument {
  const components = Object.entries(document.components ?? {}).map(([kind, entries]) => [
    kind,
    Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
  return { ...document, components: Object.fromEntries(components) };
}
