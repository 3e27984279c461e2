/** Sync needs no function that is newer than ES2022, because React Native and Safari below 16 lack them. */
import { expect, test } from "vitest";
import { syncResources } from "../../../generated/sync/index.ts";
import { after, all, faults, network, summarize, threeSteps } from "./sync-fixture.ts";

const newer: [object: object, names: string[]][] = [
  [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with", "findLast", "findLastIndex"]],
  [Object, ["groupBy"]],
  [Map, ["groupBy"]],
  [Set.prototype, ["union", "intersection", "difference", "isSubsetOf"]],
  [Promise, ["withResolvers", "try"]],
  [AbortSignal.prototype, ["throwIfAborted"]],
  [AbortSignal, ["any", "timeout"]],
  [globalThis, ["structuredClone"]],
];

/** Runs without the newer functions, and puts them back. */
async function withoutNewer<T>(run: () => Promise<T>): Promise<T> {
  const removed = newer.flatMap(([object, names]) =>
    names.flatMap((name) => {
      const property = Object.getOwnPropertyDescriptor(object, name);
      return property ? [{ object, name, property }] : [];
    }),
  );
  for (const { object, name } of removed) Reflect.deleteProperty(object, name);
  try {
    return await run();
  } finally {
    for (const { object, name, property } of removed) Object.defineProperty(object, name, property);
  }
}

test("syncs without functions that are newer than ES2022", async () => {
  const [space, desired, options] = threeSteps(faults({ "create free_text a": after(network) }));
  const { signal } = new AbortController();
  const outcome = await withoutNewer(() => syncResources(space, desired, { ...options, signal, interval: 1 }));
  expect(summarize(outcome)).toMatchObject({ status: "complete", done: [expect.any(String), ...all.slice(1)] });
});
