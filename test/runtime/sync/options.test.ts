/** Options of a wrong type, which only untyped code can pass. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureResource, type SyncOptions, syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { MemorySpace } from "./memory-space.ts";
import { attached, note } from "./resources.ts";

const time = "a number of milliseconds, 0 or more";
const deletes = "true, false or a function";
const none = [null, 0, 1, "", "false", {}];

const waits: [name: string, value: unknown, want: string][] = [
  ...[-1, NaN, Infinity, "1000", null, 1n].map((value): [string, unknown, string] => ["interval", value, time]),
  ...[-1, NaN, "1000", null].map((value): [string, unknown, string] => ["maxWait", value, time]),
  ...[null, {}, "abort", new AbortController(), new EventTarget(), { aborted: false }].map(
    (value): [string, unknown, string] => ["signal", value, "an AbortSignal"],
  ),
  ...["sleep", "now"].flatMap((name) =>
    [null, 1, {}].map((value): [string, unknown, string] => [name, value, "a function"]),
  ),
];
const others: [name: string, value: unknown, want: string][] = [
  ...[...none, []].map((value): [string, unknown, string] => ["deleteExtra", value, deletes]),
  ...[...none, () => true].map((value): [string, unknown, string] => ["dryRun", value, "true or false"]),
  ...[null, true, {}].map((value): [string, unknown, string] => ["onProgress", value, "a function"]),
];

test.each([...waits, ...others])("syncResources rejects %s: %s, before anything is sent", async (name, value, want) => {
  const space = new MemorySpace();
  const error = await rejection(syncResources(space, [], { [name]: value }));
  expect(error).toEqual(new TypeError(`${name} must be ${want}`));
  expect(space.calls).toEqual([]);
});

test.each(waits)("ensureResource rejects %s: %s, before anything is sent", async (name, value, want) => {
  const space = new MemorySpace();
  expect(await rejection(ensureResource(space, note("a"), { [name]: value }))).toEqual(
    new TypeError(`${name} must be ${want}`),
  );
  expect(space.calls).toEqual([]);
});

const unhandled: unknown[] = [];
const collect = (error: unknown) => void unhandled.push(error);
beforeEach(() => void process.on("unhandledRejection", collect));
afterEach(async () => {
  await new Promise(setImmediate); // Node reports unhandled rejections after the microtasks
  process.off("unhandledRejection", collect);
  expect(unhandled.splice(0)).toEqual([]);
});

test.each<[title: string, value: () => unknown, type: string]>([
  ["a promise", async () => false, "an object"],
  ["a promise that is rejected", () => Promise.reject(new Error("offline")), "an object"],
  ["nothing", () => undefined, "undefined"],
  ["null", () => null, "null"],
  ["a number", () => 0, "a number"],
  ["a string", () => "false", "a string"],
])("a deleteExtra that returns %s is rejected before anything is written", async (_, deleteExtra, type) => {
  const space = new MemorySpace(attached([note("b")]));
  const options = { deleteExtra: deleteExtra as SyncOptions["deleteExtra"] };
  expect(await rejection(syncResources(space, [note("a")], options))).toEqual(
    new TypeError(`deleteExtra must return a boolean, not ${type}`),
  );
  expect(space.writes).toEqual([]);
});

test("a deleteExtra that throws is what the sync rejects with, before anything is written", async () => {
  const space = new MemorySpace(attached([note("b")]));
  const error = new Error("no table");
  const deleteExtra = () => {
    throw error;
  };
  expect(await rejection(syncResources(space, [note("a")], { deleteExtra }))).toBe(error);
  expect(space.writes).toEqual([]);
});
