/** Reads references. Every function throws the problem as a sentence that continues the name of the reference. */
import type { WebHosts } from "./host.ts";
import { quoteReference } from "./quote.ts";
import type {
  FileReference,
  NumberReference,
  ParsedReference,
  RepositoryName,
  ResourceReference,
} from "./reference.ts";

const forms =
  "give owner/name, owner/name#12, or the URL of a repository, a file (…/blob/…), an issue or a pull request";

/** A reference that cannot be read. The message never holds a credential. */
export class ReferenceProblem extends Error {}

/** @throws ReferenceProblem */
export function parseReference(reference: ResourceReference, hosts: WebHosts): ParsedReference {
  if (typeof reference === "string") return parseText(reference, hosts);
  if (typeof reference !== "object" || reference === null || typeof reference.repository !== "string") {
    throw new ReferenceProblem(`the reference is neither a string nor an object with \`repository\`: ${forms}`);
  }
  const parsed = parseText(reference.repository, hosts);
  if (parsed.type !== "repository") throw new ReferenceProblem("`repository` must be owner/name or its URL");
  const { owner, name } = parsed;
  const { path, ref, number }: Partial<FileReference & NumberReference> = reference;
  if (path !== undefined && number !== undefined) throw new ReferenceProblem("give either `path` or `number`");
  if (path !== undefined) return { type: "file", owner, name, path: checkPath(path), ref: checkRef(ref) };
  if (number !== undefined) return { type: "number", owner, name, number: checkNumber(number) };
  return parsed;
}

function parseText(given: string, hosts: WebHosts): ParsedReference {
  const text = given.trim();
  const short = /^([\w-]+\/[\w.-]+)(?:#(\d+)|\/)?$/.exec(text);
  if (short) {
    const repository = readName(short[1]?.split("/") ?? [], text);
    if (short[2] === undefined) return { type: "repository", ...repository };
    return { type: "number", ...repository, number: checkNumber(Number(short[2])) };
  }
  const url = readUrl(text, hosts);
  return parseSegments(readSegments(url, text), text);
}

function readUrl(text: string, hosts: WebHosts): URL {
  const [host = ""] = text.split("/", 1);
  const address = hosts.includes(host.toLowerCase())
    ? `https://${text}`
    : text.replace(/^git@([^:/]+):/, "https://$1/");
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new ReferenceProblem(`${quoteReference(text)} is neither a name nor a URL: ${forms}`);
  }
  if (!/^https?:$/.test(url.protocol))
    throw new ReferenceProblem(`${quoteReference(text)} is not an https URL: ${forms}`);
  if (url.username || url.password) throw new ReferenceProblem("the URL has a user or a password: remove it");
  if (!hosts.includes(url.host)) {
    const host = quoteReference(url.host);
    throw new ReferenceProblem(`the URL is one of ${host}, and this resolver calls ${hosts.name}: set \`baseUrl\``);
  }
  return url;
}

/** Without the empty segments of trailing slashes. */
function readSegments({ pathname }: URL, text: string): string[] {
  try {
    // An encoded slash separates segments, too: no name on GitHub has one.
    return decodeURIComponent(pathname.replace(/\/+$/, "")).slice(1).split("/");
  } catch {
    throw new ReferenceProblem(`${quoteReference(text)} has a percent sign that does not begin an encoded character`);
  }
}

function parseSegments([owner = "", name = "", section, ...rest]: readonly string[], text: string): ParsedReference {
  const repository = readName([owner, name], text);
  if (section === undefined) return { type: "repository", ...repository };
  if (section === "blob" && rest.length > 1) {
    checkPath(rest.join("/"));
    return { type: "blob", ...repository, segments: rest };
  }
  const [number = ""] = rest;
  if ((section === "issues" || section === "pull") && /^\d+$/.test(number)) {
    return { type: "number", ...repository, number: checkNumber(Number(number)) };
  }
  const problem = section === "tree" ? "is a folder or a branch, which cannot be attached" : "cannot be attached";
  throw new ReferenceProblem(`${quoteReference(text)} ${problem}: ${forms}`);
}

function readName([owner = "", name = ""]: readonly string[], text: string): RepositoryName {
  const bare = name.replace(/\.git$/, "");
  if (!/^[\w-]+$/.test(owner) || !/^[\w.-]+$/.test(bare) || /^\.{1,2}$/.test(bare)) {
    throw new ReferenceProblem(
      `${quoteReference(text)} does not begin with an owner and the name of a repository: ${forms}`,
    );
  }
  return { owner, name: bare };
}

function checkPath(path: unknown): string {
  const isPath = typeof path === "string" && path.split("/").every((segment) => !["", ".", ".."].includes(segment));
  if (!isPath) throw new ReferenceProblem("the path must be relative to the root of the repository, without . and ..");
  return path;
}

function checkRef(ref: unknown): string | undefined {
  if (ref !== undefined && (typeof ref !== "string" || ref === "")) {
    throw new ReferenceProblem("`ref` must be the name of a branch or a tag, or a commit");
  }
  return ref;
}

function checkNumber(number: unknown): number {
  if (typeof number === "number" && Number.isSafeInteger(number) && number > 0) return number;
  throw new ReferenceProblem("the number of an issue or a pull request must be an integer above 0");
}
