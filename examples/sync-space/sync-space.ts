// Syncs a space with a folder of notes and a list of repositories: once, or on every push (workflow.yml).
//   npx node examples/sync-space/sync-space.ts --help
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CreateResourceRequest, createClient } from "copilot-spaces";
import { syncResources } from "copilot-spaces/sync";
import { parseDocument } from "yaml";
import { explain, report, showProgress } from "./report.ts";

const help = `Syncs a Copilot Space with the notes of a folder and the repositories of a list.

  node sync-space.ts (--org ORG | --user USER) --space NUMBER [options]

  --notes FOLDER       every *.md file below it becomes a note, named after its path in the folder
  --repositories FILE  a YAML list of repository ids (gh api repos/OWNER/NAME --jq .id)
  --dry-run            print the plan and write nothing
  --delete-extra       remove notes that are not in FOLDER, and repositories that are not in FILE
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
  process.once("SIGINT", () => interruption.abort()); // a second Ctrl-C ends it at once; both can be repeated
  const outcome = await syncResources(space, desired, {
    dryRun: values["dry-run"],
    interval: Number(values.interval),
    // Only the kinds of this run: files and issues that people attached by hand stay.
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
    if (typeof id !== "number") {
      throw new Error(`${file}: entry ${index + 1}, ${JSON.stringify(id)}, is not a repository id.`);
    }
    return { resource_type: "repository", metadata: { repository_id: id } };
  });
}
