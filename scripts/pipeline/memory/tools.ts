import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The packages that lint, the pipeline and the targets import. */
export const importedTools: readonly string[] = ["@redocly/openapi-core", "js-levenshtein", "js-yaml"];

interface Manifest {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * The `package.json`, which has the version, of each package that a script in the folder gets when it imports these, and
 * of all that they depend on, as Node resolves them.
 */
export function findTools(folder: string, names: readonly string[] = importedTools): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const file = findManifest(name, from);
    if (file === undefined || found.has(file)) return;
    found.add(file);
    const { dependencies, peerDependencies }: Manifest = JSON.parse(readFileSync(file, "utf8"));
    for (const each of Object.keys({ ...dependencies, ...peerDependencies })) visit(each, dirname(file));
  };
  for (const name of names) visit(name, folder);
  return [...found].sort();
}

function findManifest(name: string, from: string): string | undefined {
  const file = join(from, "node_modules", name, "package.json");
  if (existsSync(file)) return file;
  return from === dirname(from) ? undefined : findManifest(name, dirname(from));
}
