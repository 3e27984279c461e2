/** What of an earlier run is still right. */
import { relative } from "node:path";
import type { Requirements } from "../../targets/selection.ts";
import type { Description } from "../description.ts";
import type { PipelineOptions } from "../options.ts";
import { type EntryKind, listFolder } from "../output/list-folder.ts";
import { runtimeFolder } from "../runtime-source.ts";
import { areUnchanged, hashFile, hashText } from "./hash.ts";
import { type Memory, type ResultMemory, readDocument, readMemory } from "./memory.ts";
import { hashToolkit, type Toolkit } from "./toolkit.ts";

/** Where the output folder has its memory. */
export function memoryFolder({ memory, output }: PipelineOptions): string | undefined {
  return memory === undefined ? undefined : `${memory}/${hashText(output).slice(0, 16)}`;
}

/** Hashed once, before modules of the toolkit are loaded: later changes have no effect on this process. */
let loadedToolkit: Toolkit | undefined;

/** Whether an option decides what is found out about a description. */
const decidesDescription: Record<keyof PipelineOptions, boolean> = {
  spec: true,
  config: true,
  allowed: true,
  only: true,
  output: false,
  runtime: false,
  targets: false,
  allowEmpty: false,
  write: false,
  memory: false,
  force: false,
  onWait: false,
};

export class Recall {
  readonly memory: Memory | undefined;
  readonly toolkit: Toolkit;
  readonly #options: PipelineOptions;
  readonly #existing: ReadonlyMap<string, EntryKind>;
  /** By key. */
  readonly #found = new Map<string, ResultMemory>();

  constructor(options: PipelineOptions) {
    const folder = memoryFolder(options);
    this.memory = folder === undefined || options.force ? undefined : readMemory(folder);
    loadedToolkit ??= hashToolkit(this.memory?.tools);
    this.toolkit = loadedToolkit;
    this.#options = options;
    this.#existing = this.memory ? listFolder(options.output) : new Map();
  }

  get requirements(): Requirements | undefined {
    return this.memory?.targets.key === this.toolkit.targets ? this.memory.targets.requires : undefined;
  }

  /** What is remembered of the description, if nothing has changed and the document is at hand where it is needed. */
  get usableDescription(): Description | undefined {
    const description = this.memory?.description;
    if (description?.key !== this.descriptionKey || !areUnchanged(description.sources)) return undefined;
    const { document: hash } = description;
    if (!this.requirements) return undefined;
    const names = this.#options.targets ?? Object.keys(this.requirements);
    const isNeeded = !names.every((name) => this.result(name, hash));
    const text = isNeeded ? readDocument(memoryFolder(this.#options) ?? "", hash) : "";
    return text === undefined ? undefined : { ...description, document: { text, hash, api: undefined } };
  }

  /** @param document its hash */
  result(name: string, document: string): ResultMemory | undefined {
    return this.#find(name, this.resultKey(name, document));
  }

  /** @param imports the modules of the runtime that the targets import */
  runtime(imports: readonly string[]): ResultMemory | undefined {
    return this.#find("runtime", this.runtimeKey(imports));
  }

  get descriptionKey(): string {
    const settings = Object.entries(this.#options).filter(([name]) => Object(decidesDescription)[name]);
    return hashText(JSON.stringify([this.toolkit.description, process.cwd(), settings]));
  }

  resultKey(name: string, document: string): string {
    const { output, runtime } = this.#options;
    return hashText(JSON.stringify([this.toolkit.target[name], document, runtime, relative(output, runtimeFolder)]));
  }

  runtimeKey(imports: readonly string[]): string {
    return hashText(JSON.stringify([this.toolkit.targets, [...new Set(imports)].sort()]));
  }

  /** The hash of a file that an earlier run has written to the output folder. */
  readonly fileHash = (path: string): string | undefined =>
    Object.values(this.memory?.results ?? {}).find(({ files }) => Object.hasOwn(files, path))?.files[path]?.hash;

  /** Whether this process runs what is on the disk now. */
  isToolkitUnchanged(): boolean {
    return JSON.stringify(hashToolkit(this.toolkit.tools)) === JSON.stringify(this.toolkit);
  }

  #find(name: string, key: string): ResultMemory | undefined {
    const known = this.#found.get(key);
    if (known) return known;
    const result = this.memory?.results[name];
    if (result?.key !== key || !areUnchanged(result.copies)) return undefined;
    const isWhole = Object.entries(result.files).every(
      ([path, { hash }]) => this.#existing.get(path) === "file" && hashFile(`${this.#options.output}/${path}`) === hash,
    );
    if (isWhole) this.#found.set(key, result);
    return isWhole ? result : undefined;
  }
}
