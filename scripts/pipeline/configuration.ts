/** Reads the rules of a `redocly.yaml`, and nothing that would run code, read other files or use the network. */
import type { Finding } from "../model/finding.ts";
import { openFiles } from "./source/files.ts";
import { findingAt, type ParsedSource } from "./source/locate.ts";
import { SourceError } from "./source/source-error.ts";
import { findUnread } from "./source/unread.ts";

export interface Configuration {
  rules: Readonly<Record<string, unknown>>;
  /** What of the configuration is not used. */
  findings: Finding[];
  /** The files that were read, as in `SourceFiles`. */
  hashes: Readonly<Record<string, string | null>>;
}

const ruleKeys = ["extends", "rules", "oas3_0Rules", "oas3_1Rules", "oas3_2Rules"];

const unused: Record<string, string> = {
  plugins: "Plugins are code, and the code of a description is not run.",
  preprocessors: "Preprocessors change the description; `npx @redocly/cli bundle` applies them.",
};

/** The others read files. */
const decorators = ["filter-in", "filter-out", "info-override", "remove-unused-components", "remove-x-internal"];

/** Every configuration has this project's own plugin. */
const ownPlugin = /(^|[/\\])scripts[/\\]lint[/\\]plugin\.ts$/;

export async function readConfiguration(path: string | undefined): Promise<Configuration> {
  if (path === undefined) return { rules: {}, findings: [], hashes: {} };
  const files = openFiles(path, {});
  try {
    return { ...pickRules(await files.read(path)), hashes: files.hashes };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { rules: {}, findings: findUnread(files), hashes: files.hashes };
  }
}

function pickRules({ source, parsed }: ParsedSource): Omit<Configuration, "hashes"> {
  const findings: Finding[] = [];
  const warn = (key: string, message: string) => {
    const place = source.tree()?.children?.get(key);
    const range = place?.key ?? { start: 0, end: 1 };
    findings.push(findingAt(source, range, { severity: "warning", rule: "configuration", message }));
  };
  const given = Object.entries(Object(parsed) as object);
  for (const [key, value] of given) {
    const isOwn = key === "plugins" && [value].flat().every((each) => ownPlugin.test(String(each)));
    if (Object.hasOwn(unused, key) && !isOwn) warn(key, `${unused[key]} Remove \`${key}\`, which has no effect here.`);
  }
  const rules = Object.fromEntries(given.filter(([key]) => ruleKeys.includes(key)));
  const presets = [rules["extends"] ?? []].flat();
  const builtIn = presets.filter((each) => typeof each === "string" && /^[\w-]+$/.test(each));
  if (builtIn.length < presets.length) {
    warn("extends", "Only the presets of Redocly are read, such as `recommended`. Copy the rules of the others.");
  }
  const decorating = Object.entries(Object(Object(parsed).decorators) as object);
  const allowed = decorating.filter(([name]) => decorators.includes(name));
  if (allowed.length < decorating.length) {
    warn("decorators", `Only the decorators ${decorators.join(", ")} have an effect here. Remove the others.`);
  }
  return { rules: { ...rules, extends: builtIn, decorators: Object.fromEntries(allowed) }, findings };
}
