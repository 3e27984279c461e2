/** Loads, lints and bundles an OpenAPI description. The only file that calls Redocly's API. */
import { relative } from "node:path";
import {
  BaseResolver,
  bundle,
  type Config,
  createConfig,
  type Document,
  getCodeframe,
  getLineColLocation,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
  YamlParseError,
} from "@redocly/openapi-core";
import { plugin, pluginRules } from "../lint/plugin.ts";
import type { OpenApiDocument } from "../model/openapi-document.ts";

/** A problem in the description, at the place to repair. */
export interface Problem {
  /** Relative to the working directory, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  rule: string;
  message: string;
  /** The offending lines, numbered, with two lines around them. */
  excerpt: string;
}

export type LoadedDocument =
  | { problems: Problem[]; document?: never }
  | {
      problems: [];
      /** The whole description in one document: every `$ref` points into it, components sorted by name. */
      document: OpenApiDocument;
    };

/** The rules that the pipeline relies on, in addition to those of a description. */
const ownRules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-operationId-unique": "error",
  ...pluginRules,
} as const;

/**
 * Reads the description at `file`, lints it and bundles it into one document. If there is a problem of any
 * severity, there is no document.
 *
 * @param configPath a `redocly.yaml` with rules; without one, only the rules that the pipeline relies on apply
 */
export async function loadDocument(file: string, configPath: string | undefined): Promise<LoadedDocument> {
  const configs = await loadConfigs(configPath);
  const [config] = configs;
  const externalRefResolver = new BaseResolver(config.resolve);
  let document: Document;
  const problems: NormalizedProblem[] = [];
  try {
    // With `true`, it throws an error instead of returning it.
    document = (await externalRefResolver.resolveDocument(null, file, true)) as Document;
    for (const each of configs) problems.push(...(await lintDocument({ document, config: each, externalRefResolver })));
  } catch (error) {
    return { problems: [toParseError(file, error as Error)] };
  }
  if (problems.length > 0) return { problems: toProblems(problems) };

  const result = await bundle({ doc: document, config, externalRefResolver });
  if (result.problems.length > 0) return { problems: toProblems(result.problems) };
  return { problems: [], document: sortComponents(result.bundle.parsed as OpenApiDocument) };
}

/** The given configuration, and the pipeline's own unless the given one has all of its rules. */
async function loadConfigs(configPath: string | undefined): Promise<[Config, ...Config[]]> {
  const given = configPath === undefined ? undefined : await loadConfig({ configPath });
  if (given && Object.keys(ownRules).every((rule) => isError(given, rule))) return [given];
  const own = await createConfig({ plugins: [plugin], rules: ownRules });
  return given ? [given, own] : [own];
}

/** Rules are the same for every version of OpenAPI 3, unless a configuration lists them by version. */
function isError(config: Config, rule: string): boolean {
  return config.getRuleSettings(rule, "oas3_1").severity === "error";
}

/** Sorted by place. A problem that two rules or two configurations report appears once, as the first reports it. */
function toProblems(normalized: readonly NormalizedProblem[]): Problem[] {
  const byText = new Map<string, Problem>();
  for (const each of normalized.map(toProblem)) {
    const text = `${each.file}:${each.line}:${each.column} ${each.message}`;
    if (!byText.has(text)) byText.set(text, each);
  }
  return [...byText.values()].sort(comparePlaces);
}

function toProblem(problem: NormalizedProblem): Problem {
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

/** A file that is missing, is not YAML, or is not an OpenAPI 3 document. */
function toParseError(file: string, error: Error): Problem {
  const problem = { file: fromWorkingDirectory(file), rule: "parse-error", message: error.message };
  if (!(error instanceof YamlParseError)) return { ...problem, line: 1, column: 1, excerpt: "" };
  const { line, col, source } = error;
  return {
    ...problem,
    line,
    column: col,
    excerpt: getCodeframe({ source, start: { line, col }, pointer: undefined }, false),
  };
}

function fromWorkingDirectory(file: string): string {
  return relative(process.cwd(), file).replaceAll("\\", "/");
}

function comparePlaces(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

function sortComponents(document: OpenApiDocument): OpenApiDocument {
  const components = Object.entries(document.components ?? {}).map(([kind, entries]) => [
    kind,
    Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
  return { ...document, components: Object.fromEntries(components) };
}
