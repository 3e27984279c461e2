import { dirname } from "node:path";
import type { PipelineOptions } from "../options.ts";
import { type PipelineResult, runPipeline } from "../run.ts";
import { FolderWatchers, listFolders, type WatchFolder } from "./folder-watchers.ts";
import { LatestRun } from "./latest-run.ts";

/** In milliseconds. An editor that truncates a file before it writes it is done by then. */
const SETTLING_TIME = 10;

export interface WatchOptions {
  /** Called before each run: a `redocly.yaml` may have been added or removed. */
  options: () => PipelineOptions;
  /** Called after each run, with its result or with what it has thrown. The next one waits for it. */
  onRun: (outcome: PipelineResult | Error) => Promise<void> | void;
  /** @default `watch` of `node:fs` */
  watchFolder?: WatchFolder;
}

/**
 * Runs the pipeline, and again after every change in the folder of the description and in files that it refers to
 * elsewhere, until it is disposed of. The first run does everything, so that the others find all modules loaded.
 */
export async function watchDescription({ options, onRun, watchFolder }: WatchOptions): Promise<AsyncDisposable> {
  let isFirst = true;
  let files: ReadonlySet<string> = new Set();

  const run = async () => {
    const current = options();
    watchers.set(foldersOf(current, files)); // before anything is read, so that no later change is missed
    const outcome = await runPipeline({ ...current, force: isFirst }).catch((error: Error) => error);
    isFirst = false;
    if (!(outcome instanceof Error)) files = new Set(outcome.description.files);
    const isNew = watchers.set(foldersOf(current, files));
    await onRun(outcome);
    if (isNew) void latest.request(); // something may have changed before they were watched
  };

  const latest = new LatestRun(run, SETTLING_TIME);
  const watchers = new FolderWatchers((file) => {
    if (isRelevant(file, options(), files)) void latest.request();
  }, watchFolder);
  await latest.request();
  return {
    async [Symbol.asyncDispose]() {
      watchers[Symbol.dispose]();
      await latest.stop();
    },
  };
}

/** The folder of the description with all below it, and those of other files that were read. */
function foldersOf({ spec, output, config }: PipelineOptions, files: ReadonlySet<string>): Set<string> {
  const others = [...files, config ?? spec]
    .filter((file) => !/^[a-z][a-z\d+.-]+:/i.test(file))
    .map((file) => dirname(file));
  return new Set([...listFolders(dirname(spec), output), ...others]);
}

function isRelevant(file: string, { spec, output }: PipelineOptions, files: ReadonlySet<string>): boolean {
  if (file === output || file.startsWith(`${output}/`)) return false;
  return files.has(file) || file.startsWith(dirname(spec)) || [...files].some((each) => dirname(each) === file);
}
