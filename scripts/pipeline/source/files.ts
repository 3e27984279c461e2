/** The files of one description: read once, within its boundary and the limits. */
import { hashText } from "../memory/hash.ts";
import { type Allowances, checkBoundary, isUrl } from "./boundary.ts";
import { decodeText } from "./decode.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { MAX_BYTES, NETWORK_TIMEOUT } from "./limits.ts";
import type { ParsedSource } from "./locate.ts";
import { parseSource } from "./parse.ts";
import { readBytes } from "./read-file.ts";
import { checkReferenceChains } from "./reference-chains.ts";
import { SourceError } from "./source-error.ts";
import { createSourceText, type SourceText } from "./source-text.ts";

export interface SourceOptions extends Allowances {
  /**
   * The time for one file from the network, in milliseconds.
   *
   * @default 10,000
   */
  networkTimeout?: number | undefined;
}

/** A file that was read and that has a mistake, or what a reference could not be followed to. */
export interface Failure {
  error: SourceError;
  /** Undefined if the file was not read. */
  source: SourceText | undefined;
}

export interface SourceFiles {
  /** @throws SourceError, the same one for every call, which `failures` has as well */
  read(path: string): Promise<ParsedSource>;
  /** Those that were read without a mistake, in the order of their reading: the root first. */
  readonly sources: readonly ParsedSource[];
  readonly failures: ReadonlyMap<string, Failure>;
  /** The hash of the bytes of each file that was read; null for what could not be read. */
  readonly hashes: Readonly<Record<string, string | null>>;
}

/** @param root the absolute path of the root file */
export function openFiles(root: string, options: SourceOptions): SourceFiles {
  const pending = new Map<string, Promise<ParsedSource>>();
  const sources: ParsedSource[] = [];
  const failures = new Map<string, Failure>();
  const hashes: Record<string, string | null> = {};
  let remaining = MAX_BYTES;

  const load = async (path: string): Promise<ParsedSource> => {
    let source: SourceText | undefined;
    hashes[path] = null;
    try {
      if (path !== root) await checkBoundary(root, path, options);
      const bytes = isUrl(path)
        ? await fetchBytes(path, remaining, options.networkTimeout ?? NETWORK_TIMEOUT)
        : await readBytes(path, remaining);
      hashes[path] = hashText(bytes);
      remaining -= bytes.length;
      const { text, error } = decodeText(bytes);
      source = createSourceText(path, text);
      if (error) throw error;
      const parsed = { source, parsed: isData(path, root) ? parseSource(source) : text };
      checkReferenceChains(source, parsed.parsed);
      sources.push(parsed);
      return parsed;
    } catch (error) {
      if (error instanceof SourceError) failures.set(path, { error, source });
      throw error;
    }
  };

  const read = (path: string) => {
    const known = pending.get(path) ?? load(path);
    pending.set(path, known);
    return known;
  };
  return { read, sources, failures, hashes };
}

/** A file with another ending is text, such as a description in Markdown. */
function isData(path: string, root: string): boolean {
  const name = isUrl(path) ? new URL(path).pathname : path;
  return path === root || /\.(ya?ml|json)$/.test(name);
}
