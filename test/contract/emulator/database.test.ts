/** A state that survives: in a file of SQLite. */
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createEmulator } from "../../../scripts/contract/emulator/emulator.ts";
import { temporaryFolder } from "../../pipeline/temporary-folder.ts";
import { file, note, orgSpace, send, userSpace } from "./request.ts";

test("behaves as the memory does, request by request", async () => {
  await using folder = await temporaryFolder();
  const now = () => new Date("2025-01-01T00:00:00Z");
  const seed = {
    spaces: [
      { org: "octo-org", number: 7, resources: [{ ...note, id: 5 }] },
      { user: "octocat", number: 3 },
    ],
  };
  const memory = await createEmulator({ seed, now });
  const database = await createEmulator({ seed, now, database: folder.file("state.db") });
  const requests: [line: string, body?: unknown][] = [
    [orgSpace],
    [`POST ${orgSpace}`, file],
    [`POST ${orgSpace}`, file],
    [`POST ${userSpace}`, note],
    [`PUT ${orgSpace}/5`, { metadata: { name: "new", text: "'; DROP TABLE resources; --" } }],
    [`${orgSpace}/5`],
    [`${userSpace}/5`],
    [`DELETE ${userSpace}/5`],
    [`DELETE ${orgSpace}/6`],
    [`POST ${orgSpace}`, note],
    [orgSpace],
    [orgSpace.replace("/7/", "/8/")],
  ];
  for (const [line, body] of requests) {
    const [expected, actual] = await Promise.all([memory, database].map(({ fetch }) => send(fetch, line, { body })));
    expect([line, actual?.status, actual?.body]).toEqual([line, expected?.status, expected?.body]);
  }
  expect(database.snapshot()).toEqual(memory.snapshot());
  memory.reset();
  database.reset();
  expect(database.snapshot()).toEqual(memory.snapshot());
  database.close();
});

test("keeps the state of a file, ids included, and does not seed it again", async () => {
  await using folder = await temporaryFolder();
  const database = folder.file("state.db");
  const first = await createEmulator({ database });
  await send(first.fetch, `POST ${orgSpace}`, { body: note });
  await send(first.fetch, `POST ${orgSpace}`, { body: note });
  await send(first.fetch, `DELETE ${orgSpace}/2`);
  const before = first.snapshot(); // and no close: as after a kill
  const second = await createEmulator({ database, seed: { spaces: [] } });
  expect(second.snapshot()).toEqual(before);
  expect(Object((await send(second.fetch, `POST ${orgSpace}`, { body: note })).body).id).toBe(3);
  first.close();
  second.close();
});

test("refuses a file that is not a database", async () => {
  await using folder = await temporaryFolder();
  const database = folder.file("notes.txt");
  await writeFile(database, "This is a text, not a database, and it is long enough to show it.".repeat(20));
  await expect(createEmulator({ database })).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringMatching(/^The database .*notes\.txt cannot be used: .* Choose another file\.$/),
  });
});
