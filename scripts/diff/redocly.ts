/**
 * The comparison by Redocly: the only file that runs its command line. Its library does not export `diff`, and the
 * bundled modules of the command line have other names in each version.
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Impact } from "./change.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** A change as Redocly reports it, with pointers into the two documents. */
export interface EngineChange {
  /** The way to it through references, such as `#/paths/~1things/get/responses/200/…/schema/properties/id`. */
  path: string;
  /** Such as `Operation` and `Schema`. */
  typeName: string;
  kind: "added" | "removed" | "modified";
  /** Of a modified object. `key` is its name in a map. */
  property?: string;
  impact: Impact;
  verdicts: { ruleId: string; impact: Impact; message: string }[];
  base?: EnginePlace;
  revision?: EnginePlace;
}

interface EnginePlace {
  pointer: string;
  value?: unknown;
}

const redocly = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));

/** Every rule of Redocly for changes, and nothing of the repository's `redocly.yaml`, whose rules are for one document. */
const config = "telemetry: off\nextends: [diff-recommended]\n";

/** @throws Error if Redocly fails, which it does not for documents that the pipeline has bundled */
export async function runEngine(before: object, after: object): Promise<EngineChange[]> {
  await using folder = await createTemporaryFolder();
  const files = await Promise.all([
    folder.write("before.json", JSON.stringify(before)),
    folder.write("after.json", JSON.stringify(after)),
  ]);
  const output = join(folder.path, "changes.json");
  const settings = ["--config", await folder.write("redocly.yaml", config), "--format", "json", "--output", output];
  await promisify(execFile)(process.execPath, [redocly, "diff", ...files, ...settings, "--fail-on", "none"], {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  // The format of version 2.77, which package.json pins.
  const report = JSON.parse(await readFile(output, "utf8")) as { changes: EngineChange[] };
  return report.changes;
}
