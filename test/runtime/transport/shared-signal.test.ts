/** Many calls may share one signal. */
import { expect, test, vi } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { rejection } from "../recording-fetch.ts";

const never = () => new Promise<never>(() => {});

test("a hundred calls share one listener, which the last one removes", async () => {
  const { signal } = new AbortController();
  const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
  const space = createClient({ fetch: async () => Response.json({ resources: [] }) }).org("acme", 7);
  await Promise.all(Array.from({ length: 100 }, () => space.listResources({ signal })));
  expect(add).toHaveBeenCalledTimes(1);
  expect(remove.mock.calls).toEqual(add.mock.calls);
});

test("an abort ends all calls that share its signal", async () => {
  const controller = new AbortController();
  const space = createClient({ fetch: never, signal: controller.signal }).org("acme", 7);
  const ended = Array.from({ length: 3 }, () => rejection(space.listResources()));
  controller.abort("enough");
  expect(await Promise.all(ended)).toMatchObject(Array(3).fill({ kind: "aborted", cause: "enough" }));
});
