import { expect, test } from "vitest";
import { runInProcess, runInThread } from "../../scripts/pipeline/target-runner.ts";
import { requirements } from "../../scripts/targets/registry.ts";

const document = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Books", version: "1" },
  paths: {},
  components: { schemas: { Book: { type: "object", properties: { title: { type: "string" } } } } },
});

test("a thread makes the same as this process, and only what is asked for", async () => {
  await using thread = runInThread();
  await using here = runInProcess();
  thread.start();
  expect(await thread.requirements()).toEqual(requirements);
  const names = ["openapi", "types"];
  const [made, want] = await Promise.all([thread.run(document, names), here.run(document, names)]);
  const withoutTimes = (results: typeof made) => results.map(({ name, files }) => ({ name, files }));
  expect(withoutTimes(made)).toEqual(withoutTimes(want));
  expect(made.map(({ name }) => name)).toEqual(names);
});

test("throws what a target has thrown in the thread", async () => {
  await using thread = runInThread();
  thread.start();
  await expect(thread.run("not JSON", ["types"])).rejects.toThrow("is not valid JSON");
});

test("ends a thread that nobody has asked for anything", async () => {
  const thread = runInThread();
  thread.start();
  await thread[Symbol.asyncDispose]();
  await runInThread()[Symbol.asyncDispose]();
});
