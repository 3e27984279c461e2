import { expect, test } from "vitest";
import { shapes } from "../../scripts/bench/descriptions/shapes.ts";
import { sections } from "../../scripts/bench/sections.ts";
import { runCommand } from "../cli/run-node.ts";

test("the help of the bench describes every section", async () => {
  const { stdout } = await runCommand("bench", "--help");
  const described = [...stdout.matchAll(/^ {2}(\w+) +\S/gm)].map(([, name]) => name);
  expect(described).toEqual(Object.keys(sections));
});

test.each(Object.keys(sections))("the section %s exists", async (name) => {
  expect(await sections[name]?.()).toBeTypeOf("function");
});

test("an unknown section is an error that names it, and shows the sections that exist", async () => {
  const { exitCode, stdout, stderr } = await runCommand("bench", "size", "nothing");
  expect(stderr).toMatch(/^The bench has no section nothing\.\n\nUsage: npm run bench/);
  expect(stdout).toBe("");
  expect(exitCode).toBe(1);
});

test.each(Object.entries(shapes))("%s have a size that a quarter of can be made of", (_, { size }) => {
  expect(size % 4).toBe(0);
});
