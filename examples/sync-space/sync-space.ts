// Syncs a space with a folder of notes and a list of resources: once, or on every push (workflow.yml).
//   npx node examples/sync-space/sync-space.ts --help
import { parseArgs } from "node:util";
import { createClient } from "copilot-spaces";
import { syncResources } from "copilot-spaces/sync";
import { confirm, showTotals } from "./guardrails.ts";
import { explain, report, showProgress } from "./report.ts";
import { readNotes, readResources } from "./sources.ts";

const help = `Syncs a Copilot Space with the notes of a folder and the resources of a list.

  node sync-space.ts (--org ORG | --user USER) --space NUMBER [options]

  --notes FOLDER       every *.md file below it becomes a note, named after its path in the folder
  --resources FILE     a YAML list; each entry is one of
                         octo-org/handbook                 a repository
                         octo-org/handbook#12              an issue or a pull request
                         https://github.com/...            any of them, or a file
                         {repository: octo-org/handbook, files: "docs/**/*.md", ref: main}
                         {issues: "repo:octo-org/handbook is:issue label:guide"}
  --limit COUNT        stop if there are more resources than this (default 100)
  --dry-run            print the plan and write nothing
  --yes                do not ask before writing; without a terminal, nothing is asked
  --delete-extra       remove other resources of the kinds that are synced
  --interval MS        milliseconds between two writes; GitHub asks for 1000, the default
  --help               print this

The token is read from GITHUB_TOKEN, and the URL of the API from GITHUB_API_URL (by default https://api.github.com).`;

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
  const { org, user, space: number, notes, resources } = values;
  if ((org === undefined) === (user === undefined)) throw new Error("Give either --org or --user: see --help.");
  if (!number || !/^\d+$/.test(number)) throw new Error("Give the space's number, for example --space 7: see --help.");
  if (!/^\d+$/.test(values.limit)) throw new Error("--limit must be a number of resources.");
  if (!notes && !resources) throw new Error("Nothing to sync: give --notes, --resources, or both.");
  const options = { token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL };
  const spaces = createClient(options);
  const space = org === undefined ? spaces.user(user ?? "", Number(number)) : spaces.org(org, Number(number));
  const sources = [
    ...(notes ? [await readNotes(notes)] : []),
    ...(resources ? await readResources(resources, options) : []),
  ];
  showTotals(sources, Number(values.limit));
  const desired = sources.flatMap((source) => source.resources);
  const kinds = new Set<string>(desired.map(({ resource_type }) => resource_type));
  if (!values["dry-run"] && !values.yes && !(await confirm("Write to the space?"))) return 1;

  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort()); // a second Ctrl-C ends it at once; both can be repeated
  const outcome = await syncResources(space, desired, {
    dryRun: values["dry-run"],
    interval: Number(values.interval),
    // Only the kinds of this run: what people attached by hand stays.
    deleteExtra: values["delete-extra"] && (({ resource_type }) => kinds.has(resource_type)),
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
    resources: text,
    limit: { ...text, default: "100" },
    interval: { ...text, default: "1000" },
    "dry-run": flag,
    yes: flag,
    "delete-extra": flag,
    help: flag,
  };
  return parseArgs({ options }).values;
}
