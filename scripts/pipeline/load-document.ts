/** Loads, lints and bundles an OpenAPI description. The only file that calls Redocly's API. */
import {
  BaseResolver,
  bundle,
  type Config,
  createConfig,
  type Document,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { plugin, pluginRules } from "../lint/plugin.ts";
import { type Finding, hasErrors, type PointedFinding, sortFindings } from "../model/finding.ts";
import type { OpenApiDocument } from "../model/openapi-document.ts";
import { parsePointer } from "../model/reference.ts";
import { observeReferences, type SelfContainedObserver } from "./self-contained.ts";
import { createLocator, descend, findingAt, type ParsedSource } from "./source/locate.ts";
import { parseJson } from "./source/parse-json.ts";
import { relativePath } from "./source/relative-path.ts";
import { createSourceText, type SourceText } from "./source/source-text.ts";

export interface LoadedDocument {
  /** Errors and warnings, sorted by place. */
  findings: Finding[];
  /**
   * The whole description in one document: every `$ref` points into it, components sorted by name. Undefined if a
   * finding is an error.
   */
  document?: OpenApiDocument | undefined;
  /** Finds the files and lines of findings about parts of the document. */
  locate: (findings: readonly PointedFinding[]) => Finding[];
}

type Rules = Readonly<Record<string, "error">>;

/**
 * What is checked: everything that the pipeline relies on, or only what every description of OpenAPI has. An older one may
 * lack what newer rules ask for.
 */
export type Checks = "all" | "structure";

const structuralRules: Rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-operationId-unique": "error",
};

/** The rules that the pipeline relies on, in addition to those of a description. */
const ownRules: Rules = { ...structuralRules, ...pluginRules };

/**
 * Reads the description at `file`, lints it and bundles it into one document. If a finding is an error, there is no
 * document.
 *
 * @param configPath a `redocly.yaml` with rules; without one, only the rules that the pipeline relies on apply
 */
export async function loadDocument(
  file: string,
  configPath: string | undefined,
  checks: Checks = "all",
): Promise<LoadedDocument> {
  const observer = observeReferences();
  const configs = await loadConfigs(configPath, checks, observer);
  const [config] = configs;
  const externalRefResolver = new Resolver(config.resolve);
  let document: Document;
  const problems: NormalizedProblem[] = [];
  try {
    // With `true`, it throws an error instead of returning it.
    document = (await externalRefResolver.resolveDocument(null, file, true)) as Document;
    for (const each of configs) problems.push(...(await lintDocument({ document, config: each, externalRefResolver })));
  } catch (error) {
    return withoutDocument([toParseError(file, error as Error)]);
  }
  const texts = new Map<Source, SourceText>();
  if (problems.some(({ severity }) => severity === "error")) return withoutDocument(toFindings(problems, texts));

  const isBundle = observer.isSelfContained() && !isTransforming(config);
  const result = isBundle ? undefined : await bundle({ doc: document, config, externalRefResolver });
  const findings = toFindings([...problems, ...(result?.problems ?? [])], texts);
  if (hasErrors(findings)) return withoutDocument(findings);
  const bundled = sortComponents((result?.bundle ?? document).parsed as OpenApiDocument);
  const root = { source: sourceText(document.source, texts), parsed: document.parsed };
  const others = await readSources(externalRefResolver, document, texts);
  return { findings, document: bundled, locate: createLocator([root, ...others], bundled) };
}

/** Reads JSON without a parser of YAML. */
class Resolver extends BaseResolver {
  override parseDocument(source: Source, isRoot?: boolean): Document {
    const parsed = parseJson(source.body);
    return parsed ? { source, parsed } : super.parseDocument(source, isRoot);
  }
}

/** Whether a configuration changes descriptions when they are bundled. */
function isTransforming({ decorators, preprocessors }: Config): boolean {
  return [...Object.values(decorators), ...Object.values(preprocessors)].some((each) => Object.keys(each).length > 0);
}

function withoutDocument(findings: Finding[]): LoadedDocument {
  return { findings, locate: () => [] };
}

/** Every file but the root. */
async function readSources(
  resolver: BaseResolver,
  root: Document,
  texts: Map<Source, SourceText>,
): Promise<ParsedSource[]> {
  const documents = await Promise.all(resolver.cache.values());
  return documents
    .filter((each): each is Document => !(each instanceof Error) && each !== root)
    .map(({ source, parsed }) => ({ source: sourceText(source, texts), parsed }));
}

function sourceText(source: Source, texts: Map<Source, SourceText>): SourceText {
  const known = texts.get(source) ?? createSourceText(source.absoluteRef, source.body);
  texts.set(source, known);
  return known;
}

/** The given configuration, and the pipeline's own unless the given one has all of its rules. */
async function loadConfigs(
  configPath: string | undefined,
  checks: Checks,
  observer: SelfContainedObserver,
): Promise<[Config, ...Config[]]> {
  const given = configPath === undefined ? undefined : await loadConfig({ configPath });
  const rules = checks === "all" ? ownRules : structuralRules;
  if (given && Object.keys(rules).every((rule) => isError(given, rule))) return [given];
  const own = await createConfig({
    plugins: checks === "all" ? [plugin, observer.plugin] : [observer.plugin],
    rules: { ...rules, ...observer.rules },
  });
  return given ? [given, own] : [own];
}

/** Rules are the same for every version of OpenAPI 3, unless a configuration lists them by version. */
function isError(config: Config, rule: string): boolean {
  return config.getRuleSettings(rule, "oas3_1").severity === "error";
}

/** Sorted by place. A finding that two rules or two configurations report appears once, as the first reports it. */
function toFindings(problems: readonly NormalizedProblem[], texts: Map<Source, SourceText>): Finding[] {
  const byText = new Map<string, Finding>();
  for (const each of problems.map((problem) => toFinding(problem, texts))) {
    const text = `${each.file}:${each.line}:${each.column} ${each.message}`;
    if (!byText.has(text)) byText.set(text, each);
  }
  return sortFindings([...byText.values()]);
}

function toFinding(problem: NormalizedProblem, texts: Map<Source, SourceText>): Finding {
  const severity = problem.severity === "warn" ? "warning" : "error";
  const finding = { severity, rule: problem.ruleId, message: withSuggestions(problem) } as const;
  const [place] = problem.location;
  if (!place) return { ...finding, file: "", line: 1, column: 1, excerpt: "" };
  const source = sourceText(place.source, texts);
  if (place.pointer === undefined) {
    const start = source.offset(place.start.line, place.start.col);
    return findingAt(source, { start, end: start + 1 }, finding);
  }
  const tree = source.tree();
  if (!tree) return findingAt(source, { start: 0, end: 1 }, finding);
  const { node } = descend(
    tree,
    parsePointer(place.pointer).filter((key) => key !== ""),
  );
  return findingAt(source, place.reportOnKey ? (node.key ?? node) : node, finding);
}

function withSuggestions({ message, suggest }: NormalizedProblem): string {
  return suggest.length > 0 ? `${message} Did you mean ${suggest.join(", ")}?` : message;
}

/** A file that is missing, is not YAML, or is not an OpenAPI 3 document. */
function toParseError(file: string, error: Error): Finding {
  const finding = { severity: "error", rule: "parse-error", message: error.message } as const;
  if (!(error instanceof YamlParseError)) {
    return { ...finding, file: relativePath(file), line: 1, column: 1, excerpt: "" };
  }
  const source = createSourceText(error.source.absoluteRef, error.source.body);
  const start = source.offset(error.line, error.col);
  return findingAt(source, { start, end: start + 1 }, finding);
}

function sortComponents(document: OpenApiDocument): OpenApiDocument {
  const components = Object.entries(document.components ?? {}).map(([kind, entries]) => [
    kind,
    Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))),
  ]);
  return { ...document, components: Object.fromEntries(components) };
}
