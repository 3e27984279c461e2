/** A store in a file of SQLite. Every write is on disk before its response is sent. */
import { DatabaseSync } from "node:sqlite";
import { UserError } from "../../model/user-error.ts";
import type { SpaceId, StoredResource } from "./space.ts";
import { type SpaceContent, type SpaceStore, spaceKey } from "./store.ts";

const schema = `
  CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS spaces (key TEXT PRIMARY KEY, space TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS resources (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again
    space TEXT NOT NULL REFERENCES spaces (key),
    resource TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS resources_by_space ON resources (space);
`;

/** @throws {UserError} if the file is not a database of the emulator */
export function openSqliteStore(file: string): SpaceStore {
  const database = open(file);
  const read = (sql: string, ...values: (string | number)[]) => database.prepare(sql).all(...values);
  const run = (sql: string, ...values: (string | number)[]) => database.prepare(sql).run(...values);
  const parse = (row: Record<string, unknown>): StoredResource => ({
    id: Number(row["id"]),
    ...JSON.parse(String(row["resource"])), // written by `insert` and `set`
  });
  const enter = (space: SpaceId) =>
    run("INSERT OR IGNORE INTO spaces (key, space) VALUES (?, ?)", spaceKey(space), JSON.stringify(space));
  const list = (space: SpaceId) =>
    read("SELECT id, resource FROM resources WHERE space = ? ORDER BY id", spaceKey(space)).map(parse);
  const isOpen = () => read("SELECT value FROM state WHERE name = 'open'").some(({ value }) => value === 1);
  const write = <T>(action: () => T): T => transact(database, action);

  return {
    isNew: read("SELECT value FROM state WHERE name = 'open'").length === 0,
    has: (space) => isOpen() || read("SELECT key FROM spaces WHERE key = ?", spaceKey(space)).length > 0,
    list,
    get: (space, id) =>
      read("SELECT id, resource FROM resources WHERE space = ? AND id = ?", spaceKey(space), id).map(parse)[0],
    create: (space, draft) =>
      write(() => {
        enter(space);
        const sql = "INSERT INTO resources (space, resource) VALUES (?, ?)";
        const { lastInsertRowid } = run(sql, spaceKey(space), JSON.stringify(draft));
        return { id: Number(lastInsertRowid), ...draft };
      }),
    set: (space, { id, ...resource }) =>
      void run(
        "UPDATE resources SET resource = ? WHERE space = ? AND id = ?",
        JSON.stringify(resource),
        spaceKey(space),
        id,
      ),
    delete: (space, id) =>
      Number(run("DELETE FROM resources WHERE space = ? AND id = ?", spaceKey(space), id).changes) > 0,
    snapshot: () =>
      read("SELECT space FROM spaces ORDER BY rowid").map((row): SpaceContent => {
        const space: SpaceId = JSON.parse(String(row["space"])); // written by `enter`
        return { space, resources: list(space) };
      }),
    reset: (contents) =>
      write(() => {
        database.exec("DELETE FROM resources; DELETE FROM spaces; DELETE FROM sqlite_sequence");
        run("INSERT OR REPLACE INTO state (name, value) VALUES ('open', ?)", contents === undefined ? 1 : 0);
        for (const { space, resources } of contents ?? []) {
          enter(space);
          for (const { id, ...resource } of resources) {
            const sql = "INSERT INTO resources (id, space, resource) VALUES (?, ?, ?)";
            run(sql, id, spaceKey(space), JSON.stringify(resource));
          }
        }
      }),
    close: () => database.close(),
  };
}

function open(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; ${schema}`);
    return database;
  } catch (error) {
    throw new UserError(`The database ${file} cannot be used: ${(error as Error).message}. Choose another file.`);
  }
}

function transact<T>(database: DatabaseSync, action: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = action();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
