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
import type { Finding } from "../model/finding.ts";
import type { OpenApiDocument } from "../model/openapi-document.ts";

export type LoadedDocument =
  | { findings: Finding[]; document?: never }
  | {
      findings: [];
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
    return { findings: [toParseError(file, error as Error)] };
  }
  if (problems.length > 0) return { findings: toFindings(problems) };

  const result = await bundle({ doc: document, config, externalRefResolver });
  if (result.problems.length > 0) return { findings: toFindings(result.problems) };
  return { findings: [], document: sortComponents(result.bundle.parsed as OpenApiDocument) };
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

/** Sorted by place. A finding that two rules or two configurations report appears once, as the first reports it. */
function toFindings(normalized: readonly NormalizedProblem[]): Finding[] {
  const byText = new Map<string, Finding>();
  for (const each of normalized.map(toFinding)) {
    const text = `${each.file}:${each.line}:${each.column} ${each.message}`;
    if (!byText.has(text)) byText.set(text, each);
  }
  return [...byText.values()].sort(comparePlaces);
}

function toFinding(problem: NormalizedProblem): Finding {
  const [place] = problem.location;
  const severity = problem.severity === "warn" ? "warning" : "error";
  if (!place)
    return { severity, file: "", line: 1, column: 1, rule: problem.ruleId, message: problem.message, excerpt: "" };
  const location = getLineColLocation(place);
  return {
    severity,
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
function toParseError(file: string, error: Error): Finding {
  const finding = {
    severity: "error",
    file: fromWorkingDirectory(file),
    rule: "parse-error",
    message: error.message,
  } as const;
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

function comparePlaces(a: Finding, b: Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

function sortComponents(document: OpenApiDocument): OpenApiDocument {
  const components = Object.entries(document.components ?? {}).map(([kind, entries]) => [
    kind,
    Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
  return { ...document, components: Object.fromEntries(components) };
}
