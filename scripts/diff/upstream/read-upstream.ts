/** Reads GitHub's published description from a file, a URL or the newest package on npm. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { UserError } from "../../model/user-error.ts";
import { isObject } from "../normalize/json.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";
import { readFromTarball } from "./tarball.ts";

export interface Upstream {
  /** Such as `@octokit/openapi 23.0.2`. */
  name: string;
  document: OpenApiDocument;
}

const packageName = "@octokit/openapi";
const fileInPackage = "package/generated/api.github.com.json";
const DOWNLOAD_TIMEOUT = 120_000;

/**
 * @param from `latest` for the newest `@octokit/openapi`, or a URL or a file
 * @throws UserError if it cannot be read, or is not an OpenAPI 3 description
 */
export async function readUpstream(from: string): Promise<Upstream> {
  if (from === "latest") return downloadPackage();
  const text = /^https?:\/\//.test(from) ? await download(from) : await read(from);
  return { name: from, document: parseDocument(text, from) };
}

async function read(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read (${error.code}). --from takes a file, a URL or \`latest\`.`);
  });
}

async function download(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT) });
    if (response.ok) return await response.text();
    throw new UserError(`${url} answered ${response.status}. Check the URL, or download it and use --from FILE.`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${url} cannot be downloaded: ${describe(error)}. Download it and use --from FILE.`);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** By npm itself, so that the user's registry, proxy and credentials apply. */
async function downloadPackage(): Promise<Upstream> {
  await using folder = await createTemporaryFolder();
  const npm = process.env["npm_execpath"];
  // npm starts its own file with the Node that it runs with. Without npm, the one in PATH is used.
  const [command, first] =
    npm === undefined ? ["npm", []] : [process.env["npm_node_execpath"] ?? process.execPath, [npm]];
  const args = [
    ...first,
    "pack",
    `${packageName}@latest`,
    "--json",
    "--ignore-scripts",
    "--pack-destination",
    folder.path,
  ];
  const { stdout } = await promisify(execFile)(command, args, { shell: command === "npm" }).catch(
    (error: Error & { stderr?: string }) => {
      const reason = (error.stderr ?? error.message).trim().split("\n").slice(0, 5).join("\n");
      throw new UserError(`npm cannot download ${packageName}. Try again, or use --from FILE.\n\n${reason}`);
    },
  );
  // The format of `npm pack --json`.
  const [packed] = JSON.parse(stdout) as { filename: string; version: string }[];
  const tarball = await readFile(join(folder.path, packed?.filename ?? ""));
  const text = readFromTarball(tarball, fileInPackage);
  const name = `${packageName} ${packed?.version ?? ""}`;
  if (text === undefined) throw new UserError(`${name} has no ${fileInPackage}. Use --from FILE.`);
  return { name, document: parseDocument(text, name) };
}

function parseDocument(text: string, from: string): OpenApiDocument {
  const document = parseText(text, from);
  const isOpenApi = isObject(document) && String(document["openapi"]).startsWith("3.") && isObject(document["paths"]);
  if (!isOpenApi) throw new UserError(`${from} is not an OpenAPI 3 description with \`paths\`.`);
  return document as unknown as OpenApiDocument; // what the comparison reads of it is checked where it is read
}

function parseText(text: string, from: string): unknown {
  try {
    return /^\s*[{[]/.test(text) ? JSON.parse(text) : parse(text);
  } catch (error) {
    throw new UserError(`${from} is neither JSON nor YAML: ${(error as Error).message.split("\n")[0]}`);
  }
}
