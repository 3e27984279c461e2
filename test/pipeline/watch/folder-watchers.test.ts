import { expect, test } from "vitest";
import { FolderWatchers, type WatchFolder } from "../../../scripts/pipeline/watch/folder-watchers.ts";

interface Recorded {
  watchers: FolderWatchers;
  /** The open ones, by folder. */
  open: Map<string, (name: string | null) => void>;
  changes: string[];
}

function record(missing?: string): Recorded {
  const open = new Map<string, (name: string | null) => void>();
  const changes: string[] = [];
  const watchFolder: WatchFolder = (folder, onChange) => {
    if (folder === missing) throw new Error("ENOENT");
    open.set(folder, onChange);
    return { [Symbol.dispose]: () => void open.delete(folder) };
  };
  return { watchers: new FolderWatchers((file) => changes.push(file), watchFolder), open, changes };
}

test("opens and closes watchers as folders come and go, and closes all at the end", () => {
  const { watchers, open } = record();
  expect(watchers.set(new Set(["/a", "/b"]))).toBe(true);
  expect(watchers.set(new Set(["/a", "/b"]))).toBe(false);
  expect(watchers.set(new Set(["/b"]))).toBe(false);
  expect([...open.keys()]).toEqual(["/b"]);
  expect(watchers.set(new Set(["/b", "/c"]))).toBe(true);
  watchers[Symbol.dispose]();
  expect(open.size).toBe(0);
});

test("reports the file that has changed, or the folder", () => {
  const { watchers, open, changes } = record();
  watchers.set(new Set(["/a"]));
  open.get("/a")?.("b.yaml");
  open.get("/a")?.(null);
  expect(changes).toEqual(["/a/b.yaml", "/a"]);
});

test("opens a watcher again that has failed, and does without a folder that has gone", () => {
  const { watchers, open } = record("/gone");
  expect(watchers.set(new Set(["/a", "/gone"]))).toBe(true);
  open.get("/a")?.(null);
  expect(open.size).toBe(0);
  expect(watchers.set(new Set(["/a", "/gone"]))).toBe(true);
  expect([...open.keys()]).toEqual(["/a"]);
});
