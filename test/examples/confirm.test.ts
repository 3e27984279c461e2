/** The confirmation of examples/sync-space, with streams in place of a terminal. */
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { confirm } from "../../examples/sync-space/guardrails.ts";

async function ask(isTTY: boolean, typed: string): Promise<{ isConfirmed: boolean; shown: string }> {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  input.end(typed);
  const isConfirmed = await confirm("Write?", input, output);
  return { isConfirmed, shown: await text(output.end()) };
}

test.each<[typed: string, want: boolean]>([
  ["y\n", true],
  ["yes\r\n", true],
  [" YES \n", true],
  ["n\n", false],
  ["yesterday\n", false],
  ["\n", false],
  ["", false], // Control-D
])("on a terminal, %j is taken as %s", async (typed, want) => {
  expect(await ask(true, typed)).toEqual({ isConfirmed: want, shown: expect.stringContaining("Write? [y/N] ") });
});

test("a script is not asked", async () => {
  expect(await ask(false, "n\n")).toEqual({ isConfirmed: true, shown: "" });
});
