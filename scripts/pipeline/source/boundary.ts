/** Which files a description may refer to: those in the folder of its root file, unless a flag allows more. */
import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { toSourceError } from "./read-file.ts";
import { SourceError } from "./source-error.ts";

export interface Allowances {
  /** Whether references may leave the folder of the root file. */
  outside?: boolean | undefined;
  /** Whether references may use http and https. */
  network?: boolean | undefined;
}

/** `https:`, `file:`, `data:` and so on. One letter is a drive of Windows. */
const scheme = /^[a-z][a-z\d+.-]+:/i;

export function isUrl(reference: string): boolean {
  return scheme.test(reference);
}

/** Where a reference in the file `base` leads to, without what follows `#`. */
export function resolvePath(base: string, reference: string): string {
  if (isUrl(reference)) return reference;
  return isUrl(base) ? new URL(reference, base).href : resolve(dirname(base), reference);
}

/** @throws SourceError if a description whose root file is `root` may not refer to the file at `path` */
export async function checkBoundary(root: string, path: string, allowed: Allowances): Promise<void> {
  if (isUrl(path)) return checkUrl(path, allowed);
  if (allowed.outside) return;
  const folder = dirname(root);
  checkInside(folder, path);
  try {
    checkInside(await realpath(folder), await realpath(path));
  } catch (error) {
    throw error instanceof SourceError ? error : toSourceError(error);
  }
}

function checkUrl(url: string, { network }: Allowances): void {
  if (!/^https?:\/\//i.test(url)) {
    throw new SourceError(
      "outside-reference",
      "Only files and http(s) URLs can be referred to. Write a relative path.",
    );
  }
  if (network) return;
  throw new SourceError(
    "network-reference",
    "It is on the network. Copy it beside the description, or allow it with --allow-network.",
  );
}

function checkInside(folder: string, path: string): void {
  const way = relative(folder, path);
  const isShare = way.startsWith("\\\\");
  if (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way) && !isShare) return;
  throw new SourceError(
    "outside-reference",
    "It is outside of the description's folder. Move it there, or allow it with --allow-outside.",
  );
}
