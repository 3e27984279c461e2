/** What sync-space.ts attaches: a folder of notes, and a YAML list of names, URLs, files by glob and issues by query. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ClientOptions, type CreateResourceRequest, isClientError } from "copilot-spaces";
import { createResolver } from "copilot-spaces/resolve";
import { parseDocument } from "yaml";
import { createOctokit, findFiles, findIssues } from "./github.ts";

/** Resources that come from one place. */
export interface Source {
  name: string;
  resources: CreateResourceRequest[];
  /** Undefined when only GitHub knows. */
  bytes: number | undefined;
}

/** GitHub documents no limit. A longer note is probably a mistake, and of little use to a model. */
const MAX_NOTE_BYTES = 100_000;

export async function readNotes(folder: string): Promise<Source> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".md")).sort();
  if (paths.length === 0) throw new Error(`${folder} has no *.md file.`);
  const notes = await Promise.all(
    paths.map(async (path) => ({ name: path.replaceAll("\\", "/"), text: await readFile(join(folder, path), "utf8") })),
  );
  const sizes = notes.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text) }));
  for (const { name, bytes } of sizes) {
    if (bytes > MAX_NOTE_BYTES) throw new Error(`${name} has ${bytes} bytes, more than ${MAX_NOTE_BYTES}: split it.`);
  }
  return {
    name: `notes of ${folder}`,
    resources: notes.map((metadata) => ({ resource_type: "free_text", metadata })),
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Reads a YAML list; an error names the entry. */
export async function readResources(file: string, options: ClientOptions): Promise<Source[]> {
  const document = parseDocument(await readFile(file, "utf8"));
  const [problem] = document.errors;
  if (problem) throw new Error(`${file} is not YAML: ${problem.message.trim()}`);
  const entries: unknown = document.toJS();
  if (!Array.isArray(entries) || entries.length === 0) throw new Error(`${file} must be a list of names and URLs.`);
  const readEntry = createEntryReader(options);
  return Promise.all(
    entries.map((entry: unknown, index) =>
      readEntry(entry).catch((cause: unknown) => {
        const hint = isClientError(cause) && cause.hint ? ` ${cause.hint}` : "";
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${file}: entry ${index + 1}: ${message}${hint}`, { cause });
      }),
    ),
  );
}

function createEntryReader(options: ClientOptions): (entry: unknown) => Promise<Source> {
  const resolve = createResolver(options); // one for all entries: it looks up each repository once
  const octokit = createOctokit(options);
  return async (entry) => {
    if (typeof entry === "string") return { name: entry, resources: [await resolve(entry)], bytes: undefined };
    const { repository, files, ref, issues }: Record<string, unknown> = Object(entry);
    const isRef = ref === undefined || typeof ref === "string";
    if (typeof repository === "string" && typeof files === "string" && isRef) {
      return findFiles(octokit, resolve, { repository, files, ref });
    }
    if (typeof issues === "string") return findIssues(octokit, resolve, issues);
    throw new Error("give a name, a URL, `repository` and `files`, or `issues`.");
  };
}
