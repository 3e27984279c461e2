// Keeps a space in step with a folder of notes and a list of repositories: once, or on every push (sync-space.workflow.yml).
//   npx node examples/sync-space.ts --help
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CreateResourceRequest, createClient } from "copilot-spaces";
import {
  describeResource,
  type SyncOutcome,
  type SyncPlan,
  type SyncProgress,
  type SyncStep,
  syncResources,
} from "copilot-spaces/sync";
import { parseDocument } from "yaml";

const help = `Makes a Copilot Space have the notes of a folder and the repositories of a list.

  node sync-space.ts (--org ORG | --user USER) --space NUMBER [options]

  --notes FOLDER       every *.md below it becomes a note that is called like its path in the folder
  --repositories FILE  a YAML list of repository ids; gh api repos/OWNER/NAME --jq .id tells one
  --dry-run            print what would be done, and do nothing
  --delete-extra       remove the space's notes that are not in FOLDER, and its repositories that are not in FILE
  --interval MS        milliseconds between two writes; GitHub asks for 1000, the default
  --help               print this

GITHUB_TOKEN is the token. GITHUB_API_URL is the API, https://api.github.com unless it says otherwise.`;

process.exitCode = await main().catch((error: unknown) => {
  console.error(explain(error));
  return 1;
});

async function main(): Promise<number> {
  const values = readOptions();
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { org, user, space: number, notes, repositories } = values;
  if ((org === undefined) === (user === undefined)) throw new Error("Give either --org or --user: see --help.");
  if (!number || !/^\d+$/.test(number)) throw new Error("Give the space's number, for example --space 7: see --help.");
  if (!notes && !repositories) throw new Error("Nothing to sync: give --notes, --repositories, or both.");
  const spaces = createClient({ token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL });
  const space = org === undefined ? spaces.user(user ?? "", Number(number)) : spaces.org(org, Number(number));
  const desired = [
    ...(notes ? await readNotes(notes) : []),
    ...(repositories ? await readRepositories(repositories) : []),
  ];
  const kinds = [...(notes ? ["free_text"] : []), ...(repositories ? ["repository"] : [])];

  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort()); // a second Ctrl-C ends it at once; both can be run again
  const outcome = await syncResources(space, desired, {
    dryRun: values["dry-run"],
    interval: Number(values.interval),
    // Only what this run is about: files and issues that people attached by hand stay.
    deleteExtra: values["delete-extra"] && (({ resource_type }) => kinds.includes(resource_type)),
    signal: interruption.signal,
    onProgress: showProgress,
  });
  report(outcome);
  return outcome.status === "complete" || outcome.status === "planned" ? 0 : 1;
}

function readOptions() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const options = {
    org: text,
    user: text,
    space: text,
    notes: text,
    repositories: text,
    interval: { ...text, default: "1000" },
    "dry-run": flag,
    "delete-extra": flag,
    help: flag,
  };
  return parseArgs({ options }).values;
}

async function readNotes(folder: string): Promise<CreateResourceRequest[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".md")).sort();
  return Promise.all(
    paths.map(async (path) => {
      const metadata = { name: path.replaceAll("\\", "/"), text: await readFile(join(folder, path), "utf8") };
      return { resource_type: "free_text" as const, metadata };
    }),
  );
}

async function readRepositories(file: string): Promise<CreateResourceRequest[]> {
  const document = parseDocument(await readFile(file, "utf8"));
  const [error] = document.errors;
  if (error) throw new Error(`${file} is not YAML: ${error.message.trim()}`);
  const ids: unknown = document.toJS();
  if (!Array.isArray(ids)) throw new Error(`${file} must be a list of repository ids, for example: [42, 43]`);
  return ids.map((id: unknown, index) => {
    if (typeof id !== "number")
      throw new Error(`${file}: entry ${index + 1}, ${JSON.stringify(id)}, is no repository id.`);
    return { resource_type: "repository", metadata: { repository_id: id } };
  });
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && error.code === "ENOENT" && "path" in error
    ? `There is no ${String(error.path)}.`
    : error.message;
}

function describe(step: SyncStep): string {
  return `${step.action} ${describeResource("desired" in step ? step.desired : step.resource)}`;
}

/** A bar on a terminal, a line for each step elsewhere. */
function showProgress(progress: SyncProgress): void {
  if (progress.type === "planned") return;
  const isWaiting = progress.type === "waiting";
  const text = isWaiting
    ? `rate limit: going on at ${progress.until.toISOString()}`
    : `${describe(progress.step)}: ${progress.result}`;
  if (!process.stderr.isTTY) return console.log(isWaiting ? text : `${progress.finished}/${progress.total} ${text}`);
  if (isWaiting) return void process.stderr.write(`\r\x1b[K${text}`);
  const { finished, total } = progress;
  const filled = Math.round((finished / total) * 20);
  const bar = `[${"#".repeat(filled).padEnd(20, ".")}] ${finished}/${total} ${text}`;
  process.stderr.write(`\r\x1b[K${bar.slice(0, (process.stderr.columns || 80) - 1)}${finished === total ? "\n" : ""}`);
}

function report({ status, plan, done, failed, remaining, stop }: SyncOutcome): void {
  if (status === "planned") return printPlan(plan, remaining);
  for (const { step, error } of failed) console.error(`Failed to ${describe(step)}: ${explain(error)}`);
  for (const each of plan.unclear) console.error(`Left out, as it may be there: ${describeResource(each)}`);
  if (stop) console.error(`Stopped (${stop.reason}): ${explain(stop.error)}`);
  const left = `${failed.length} failed, ${remaining.length} not tried, ${plan.keep.length} as they were, ${plan.extra.length} extra`;
  console.log(`The sync is ${status}: ${done.length} done, ${left}.`);
}

function printPlan({ keep, extra }: SyncPlan, steps: readonly SyncStep[]): void {
  for (const step of steps) console.log(describe(step));
  console.log(`${steps.length} to do, ${keep.length} as they are, ${extra.length} extra. Nothing was changed.`);
}
