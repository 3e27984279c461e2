import { lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Disk } from "./disk.ts";
import { nameTemporaries } from "./temporary.ts";

/** A new file under its temporary name. */
export interface PreparedFile {
  place: string;
  temporary: string;
  /** The second name of the file that it replaces, if it replaces one. */
  old: string | undefined;
}

/** A change of the output folder that can be undone until its old files are removed. */
export class OutputChange {
  readonly #folder: string;
  readonly #orphaned: readonly string[];
  readonly #disk: Disk;
  readonly #nameTemporary = nameTemporaries();
  readonly #oldFiles: string[] = [];
  readonly #undoSteps: (() => void)[] = [];

  /** @param orphaned the files to remove */
  constructor(folder: string, orphaned: readonly string[], disk: Disk) {
    this.#folder = folder;
    this.#orphaned = orphaned;
    this.#disk = disk;
  }

  /** Writes a new file next to its place, and gives the one that it replaces a second name. */
  async prepare(path: string, text: string): Promise<PreparedFile> {
    const place = join(this.#folder, path);
    const parent = this.#findParent(path);
    this.#makeFolders(parent);
    const temporary = join(parent, this.#nameTemporary("new"));
    this.#undoSteps.push(() => this.#removeIfPresent(temporary));
    await this.#disk.createFile(temporary, text);
    if (!lstat(place)?.isFile()) return { place, temporary, old: undefined };
    const old = this.#nameOldFile();
    this.#undoSteps.push(() => this.#removeIfPresent(old));
    await this.#disk.keepFile(place, old);
    return { place, temporary, old };
  }

  /** Removes the orphaned files, and shows the prepared ones. Synchronous, so that it takes no longer than it must. */
  apply(prepared: readonly PreparedFile[]): void {
    for (const path of this.#orphaned) this.#removeOrphan(path); // first, because a folder may replace a file
    for (const { place, temporary, old } of prepared) {
      this.#makeFolders(dirname(place));
      if (old === undefined) this.#moveAway(place);
      this.#disk.rename(temporary, place);
      this.#undoSteps.push(() => (old === undefined ? this.#disk.removeFile(place) : this.#disk.rename(old, place)));
    }
  }

  /** Returns whether the folder is as it was. */
  undo(): boolean {
    return this.#undoSteps
      .splice(0)
      .reverse()
      .map((step) => succeeds(step))
      .every(Boolean);
  }

  /** What cannot be removed now, the next run removes. */
  removeOldFiles(): void {
    for (const file of this.#oldFiles) succeeds(() => this.#removeIfPresent(file));
  }

  #nameOldFile(): string {
    const file = join(this.#folder, this.#nameTemporary("old"));
    this.#oldFiles.push(file);
    return file;
  }

  /** The folder of a path, or the nearest one above it whose place no orphaned file has. */
  #findParent(path: string): string {
    const parent = dirname(path);
    if (parent === ".") return this.#folder;
    const isTaken = this.#orphaned.some((orphan) => parent === orphan || parent.startsWith(`${orphan}/`));
    return isTaken ? this.#findParent(parent) : join(this.#folder, parent);
  }

  #makeFolders(folder: string): void {
    if (this.#isFolder(folder)) return;
    this.#makeFolders(dirname(folder));
    this.#disk.makeFolder(folder);
    this.#undoSteps.push(() => this.#disk.removeFolder(folder));
  }

  /** In the output folder, a link to a folder is none. */
  #isFolder(path: string): boolean {
    const isInside = path.length > this.#folder.length;
    return (isInside ? lstat(path) : statSync(path, { throwIfNoEntry: false }))?.isDirectory() ?? false;
  }

  /** Removes the file, and the folders that it leaves empty. */
  #removeOrphan(path: string): void {
    this.#moveAway(join(this.#folder, path));
    for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
      if (!succeeds(() => this.#removeFolder(join(this.#folder, parent)))) return;
    }
  }

  #moveAway(path: string): void {
    const found = lstat(path);
    if (!found) return;
    if (found.isDirectory()) return this.#removeFolders(path);
    const old = this.#nameOldFile();
    this.#disk.rename(path, old);
    this.#undoSteps.push(() => this.#disk.rename(old, path));
  }

  /** Removes a folder that has nothing but folders in it. */
  #removeFolders(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) this.#removeFolders(join(folder, entry.name));
    }
    this.#removeFolder(folder);
  }

  #removeFolder(folder: string): void {
    this.#disk.removeFolder(folder);
    this.#undoSteps.push(() => this.#disk.makeFolder(folder));
  }

  #removeIfPresent(file: string): void {
    if (lstat(file)) this.#disk.removeFile(file);
  }
}

/** Undefined if there is nothing, or if a part of the path is not a folder. */
function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // from the line above
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

function succeeds(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
