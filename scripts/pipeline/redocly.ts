/** Lints and bundles with Redocly. The only file that calls its API. */
import {
  BaseResolver,
  bundle,
  type Config,
  createConfig,
  type Document,
  lintDocument,
  type NormalizedProblem,
  type Plugin,
  type RuleSeverity,
  Source,
} from "@redocly/openapi-core";
import type { OpenApiDocument } from "../model/openapi-document.ts";
import { observeReferences } from "./self-contained.ts";
import { resolvePath } from "./source/boundary.ts";
import type { SourceFiles } from "./source/files.ts";
import type { ParsedSource } from "./source/locate.ts";

/** What Redocly reports, at a pointer of a file. */
export interface Problem {
  /** Absolute, or a URL. */
  file: string;
  /** Such as `#/paths/~1things`. */
  pointer: string;
  /** Whether the key is meant, and not the value. */
  isAtKey: boolean;
  severity: "error" | "warning";
  rule: string;
  message: string;
}

export interface Redocly {
  lint(): Promise<Problem[]>;
  /** After `lint`, without errors. Changes the parsed files. */
  bundle(): Promise<{ problems: Problem[]; document: OpenApiDocument }>;
}

/** The configuration of a `redocly.yaml`, or a part of it. */
export type Rules = Readonly<Record<string, unknown>>;

/**
 * @param configuration rules and presets, without plugins
 * @param required rules that apply with at least this severity
 */
export async function startRedocly(
  files: SourceFiles,
  root: ParsedSource,
  configuration: Rules,
  plugins: readonly Plugin[],
  required: Readonly<Record<string, RuleSeverity>>,
): Promise<Redocly> {
  const observer = observeReferences();
  const config = await configure(configuration, [...plugins, observer.plugin], { ...required, ...observer.rules });
  const externalRefResolver = new FileResolver(files);
  const document = await externalRefResolver.resolveDocument(null, root.source.path);
  return {
    async lint() {
      return (await lintDocument({ document, config, externalRefResolver })).map(toProblem);
    },
    async bundle() {
      if (!isTransforming(config) && observer.bundleInPlace()) {
        return { problems: [], document: document.parsed as OpenApiDocument };
      }
      const { bundle: bundled, problems } = await bundle({ doc: document, config, externalRefResolver });
      return { problems: problems.map(toProblem), document: bundled.parsed as OpenApiDocument };
    },
  };
}

/** Reads files through `SourceFiles`, which keeps to the boundary, and not by itself. */
class FileResolver extends BaseResolver {
  readonly #files: SourceFiles;
  readonly #documents = new Map<string, Promise<Document>>();

  constructor(files: SourceFiles) {
    super();
    this.#files = files;
  }

  override resolveExternalRef(base: string | null, reference: string): string {
    return base === null ? reference : resolvePath(base, reference);
  }

  override resolveDocument<T = unknown>(base: string | null, reference: string): Promise<Document<T>> {
    const path = this.resolveExternalRef(base, reference);
    const known = this.#documents.get(path) ?? this.#load(path);
    this.#documents.set(path, known);
    // The caller names the type; nothing has checked it.
    return known as Promise<Document<T>>;
  }

  async #load(path: string): Promise<Document> {
    const { source, parsed } = await this.#files.read(path);
    return { source: new Source(path, source.text), parsed };
  }
}

/** Refuses everything: a configuration refers to nothing. */
class NoResolver extends BaseResolver {
  override resolveDocument(): Promise<never> {
    return Promise.reject(new Error("A configuration cannot refer to another file."));
  }
}

/** Whether a configuration changes descriptions when they are bundled. */
function isTransforming({ decorators }: Config): boolean {
  return Object.values(decorators).some((each) => Object.keys(each).length > 0);
}

async function configure(
  rules: Rules,
  plugins: Plugin[],
  required: Readonly<Record<string, RuleSeverity>>,
): Promise<Config> {
  const config = await createConfig(
    { ...rules, plugins },
    // Redocly runs a `plugin.js` that is next to a configuration; there is none next to this file.
    { configPath: `${import.meta.dirname}/redocly.yaml`, externalRefResolver: new NoResolver() },
  );
  for (const version of ["oas3_0", "oas3_1", "oas3_2"] as const) {
    for (const [rule, severity] of Object.entries(required)) {
      if (!isAtLeast(config.getRuleSettings(rule, version).severity, severity)) config.rules[version][rule] = severity;
    }
  }
  return config;
}

function isAtLeast(given: RuleSeverity, required: RuleSeverity): boolean {
  const order = ["off", "warn", "error"];
  return order.indexOf(given) >= order.indexOf(required);
}

function toProblem({ location, severity, ruleId, message, suggest }: NormalizedProblem): Problem {
  const [place] = location;
  return {
    file: place?.source.absoluteRef ?? "",
    pointer: place?.pointer ?? "#/",
    isAtKey: place?.reportOnKey ?? false,
    severity: severity === "warn" ? "warning" : "error",
    rule: ruleId,
    message: suggest.length > 0 ? `${message} Did you mean ${suggest.join(", ")}?` : message,
  };
}
