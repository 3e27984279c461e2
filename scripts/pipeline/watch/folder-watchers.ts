/**
 * Watches folders, not files: an editor that saves by renaming replaces the file that a watcher would be attached to. One
 * watcher per folder, because a recursive one misses what is created in a new folder before it gets there.
 */
import { readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Tells of changes in a folder, not below it. `name` is null where the system does not know it. */
export type WatchFolder = (folder: string, onChange: (name: string | null) => void) => Disposable;

export class FolderWatchers implements Disposable {
  readonly #watchers = new Map<string, Disposable>();
  readonly #watchFolder: WatchFolder;
  readonly #onChange: (file: string) => void;

  /** @param onChange called with a file in one of the folders, or with a folder whose file is not known */
  constructor(onChange: (file: string) => void, watchFolder: WatchFolder = watchWithNode) {
    this.#onChange = onChange;
    this.#watchFolder = watchFolder;
  }

  /** Watches these folders and no others. Returns whether one of them is new. */
  set(folders: ReadonlySet<string>): boolean {
    for (const folder of this.#watchers.keys()) if (!folders.has(folder)) this.#close(folder);
    const added = [...folders].filter((folder) => !this.#watchers.has(folder));
    return added.filter((folder) => this.#open(folder)).length > 0;
  }

  [Symbol.dispose](): void {
    for (const folder of this.#watchers.keys()) this.#close(folder);
  }

  #open(folder: string): boolean {
    try {
      const watcher = this.#watchFolder(folder, (name) => {
        if (name === null) this.#close(folder); // it may be gone; the next run opens it again if it is not
        this.#onChange(name === null ? folder : join(folder, name));
      });
      this.#watchers.set(folder, watcher);
      return true;
    } catch {
      return false; // it has gone since it was listed
    }
  }

  #close(folder: string): void {
    this.#watchers.get(folder)?.[Symbol.dispose]();
    this.#watchers.delete(folder);
  }
}

const watchWithNode: WatchFolder = (folder, onChange) => {
  const watcher = watch(folder, (_, name) => onChange(name));
  watcher.on("error", () => onChange(null));
  return { [Symbol.dispose]: () => watcher.close() };
};

/** The folder and all below it, but those of packages, hidden ones and the given one. Links are not followed. */
export function listFolders(folder: string, except: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
      .map((entry) => join(folder, entry.name));
    return [folder, ...below.filter((each) => each !== except).flatMap((each) => listFolders(each, except))];
  } catch {
    return [];
  }
}
