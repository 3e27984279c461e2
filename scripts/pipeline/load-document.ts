/** Loads, lints and bundles an OpenAPI description. */
import { type Finding, hasErrors, type PointedFinding, sortFindings } from "../model/finding.ts";
import type { OpenApiDocument } from "../model/openapi-document.ts";
import { selectOperations, selectTags } from "../model/select-operations.ts";
import { UserError } from "../model/user-error.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { Only } from "./only.ts";
import { findUnresolved, soften, toFindings } from "./problems.ts";
import { type Problem, startRedocly } from "./redocly.ts";
import { type Checks, requiredPlugins, requiredRules } from "./rules.ts";
import { findCircularReferences } from "./source/circular-references.ts";
import { openFiles, type SourceFiles, type SourceOptions } from "./source/files.ts";
import { createLocator, type ParsedSource } from "./source/locate.ts";
import { findUnread, internalError } from "./source/unread.ts";
import { checkVersion } from "./source/version.ts";

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
  /** The hash of each file that was read, by absolute path or URL; null for what could not be read. */
  sources: Readonly<Record<string, string | null>>;
}

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
  options: SourceOptions = {},
  only?: readonly string[],
): Promise<LoadedDocument> {
  const files = openFiles(file, options);
  const configuration = await readConfiguration(configPath);
  const loaded = await load(file, files, checks, configuration, only && new Only(only));
  return { ...loaded, sources: { ...configuration.hashes, ...files.hashes } };
}

type Loaded = Omit<LoadedDocument, "sources">;

async function load(
  file: string,
  files: SourceFiles,
  checks: Checks,
  configuration: Configuration,
  only: Only | undefined,
): Promise<Loaded> {
  try {
    const root = await files.read(file);
    const wrong = checkVersion(root);
    if (wrong) return withoutDocument([wrong]);
    if (only) reduce(root, only);
    const loaded = await lintAndBundle(files, root, checks, configuration);
    return only && loaded.document ? { ...loaded, document: reduceBundle(loaded.document, only) } : loaded;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return withoutDocument(explain(error, file, files));
  }
}

/** Reduces the root before anything else is done, so that the rest costs no time. */
function reduce({ parsed }: ParsedSource, only: Only): void {
  // Nothing has checked the document yet.
  const document = Object(parsed) as OpenApiDocument & Record<string, unknown>;
  if (typeof document.paths !== "object" || document.paths === null) return;
  const selected = selectOperations(document, only.isSelected);
  for (const key of Object.keys(document)) if (!Object.hasOwn(selected, key)) delete document[key];
  document.paths = selected.paths ?? {};
  if (document.components) document.components = selected.components ?? {};
}

/** What other files hold is known now. */
function reduceBundle(document: OpenApiDocument, only: Only): OpenApiDocument {
  const selected = selectTags(selectOperations(document, only.isSelected));
  only.check();
  return selected;
}

async function lintAndBundle(
  files: SourceFiles,
  root: ParsedSource,
  checks: Checks,
  { rules, findings: doubts }: Configuration,
): Promise<Loaded> {
  const redocly = await startRedocly(files, root, rules, requiredPlugins[checks], requiredRules[checks]);
  // A description with rules of its own decides by itself what is wrong.
  const weigh = Object.keys(rules).length > 0 ? (problems: Problem[]) => problems : soften;
  const problems = weigh(await redocly.lint());
  const unresolved = findUnresolvable(files, problems);
  if (unresolved.length > 0) return withoutDocument(unresolved);
  const linted = sortFindings([...doubts, ...toFindings(problems, files.sources)]);
  if (hasErrors(linted)) return withoutDocument(linted);

  const result = await redocly.bundle();
  const bundling = weigh(result.problems);
  const findings = sortFindings([...linted, ...toFindings(bundling, files.sources)]);
  const unbundled = findUnresolvable(files, bundling);
  if (unbundled.length > 0) return withoutDocument(unbundled);
  if (hasErrors(findings)) return withoutDocument(findings);
  const document = sortComponents(result.document);
  return { findings, document, locate: createLocator([root, ...files.sources.slice(1)], document) };
}

/** Comes alone: what else is reported follows from it. */
function findUnresolvable(files: SourceFiles, problems: readonly Problem[]): Finding[] {
  return sortFindings([...findUnread(files), ...findUnresolved(problems, files.sources)]);
}

/** What keeps Redocly from working at all. */
function explain(error: unknown, file: string, files: SourceFiles): Finding[] {
  const unread = findUnread(files);
  if (unread.length > 0) return unread;
  const circular = findCircularReferences(files.sources);
  if (circular.length > 0) return circular;
  return [internalError(file, error)];
}

function withoutDocument(findings: Finding[]): Loaded {
  return { findings, locate: () => [] };
}

function sortComponents(document: OpenApiDocument): OpenApiDocument {
  const components = Object.entries(document.components ?? {}).map(([kind, entries]) => {
    return [kind, kind.startsWith("x-") ? entries : sortByName<unknown>(entries)] as const;
  });
  return { ...document, components: Object.fromEntries(components) };
}

function sortByName<T>(entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
