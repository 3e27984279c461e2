/** What the pipeline does to the disk. The only file that can change it; tests let each step fail. */
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { copyFile, open } from "node:fs/promises";
import { join } from "node:path";

export interface Disk {
  /** Creates a file that must not exist. Its bytes are on the disk when this resolves. */
  createFile(file: string, text: string): Promise<void>;
  /** Gives a file a second name, or copies it where the file system has no second names. */
  keepFile(file: string, name: string): Promise<void>;
  /** Replaces what has the new name, unless it is a folder. */
  rename(from: string, to: string): void;
  /** Removes a file or a link. */
  removeFile(file: string): void;
  makeFolder(folder: string): void;
  /** Removes a folder that must be empty. */
  removeFolder(folder: string): void;
}

export const localDisk: Disk = {
  async createFile(file, text) {
    await using handle = await open(file, "wx");
    await handle.writeFile(text);
    await handle.sync();
  },
  async keepFile(file, name) {
    try {
      linkSync(file, name);
    } catch {
      await copyFile(file, name);
    }
  },
  rename: renameSync,
  removeFile: unlinkSync,
  makeFolder: (folder) => mkdirSync(folder),
  removeFolder: rmdirSync,
};

/** Creates a file at once with its text. Returns false, and leaves it alone, if there is one already. */
export function createIfAbsent(file: string, text: string): boolean {
  const temporary = `${file}.${process.pid}-${process.hrtime.bigint()}.new`;
  writeFileSync(temporary, text);
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    removeIfPresent(temporary);
  }
}

/** Replaces files outside of the output, each as a whole. Creates the folder. */
export function replaceFiles(folder: string, texts: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) {
    const temporary = join(folder, `${name}.${process.pid}.new`);
    writeFileSync(temporary, text);
    renameSync(temporary, join(folder, name));
  }
}

export function removeIfPresent(file: string): void {
  rmSync(file, { force: true });
}

/** The first bytes of a file. */
export function readStart(file: string, bytes: number): string {
  const descriptor = openSync(file, "r");
  try {
    const start = Buffer.alloc(bytes);
    return start.toString("utf8", 0, readSync(descriptor, start));
  } finally {
    closeSync(descriptor);
  }
}
