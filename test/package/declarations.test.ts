/** The declarations of a library that uses the package, installed by pnpm: it cannot import what it does not depend on. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { compilers } from "./compilers.ts";
import { here, manifest } from "./paths.ts";
import { run } from "./run.ts";

let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "copilot-spaces-library-"));
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const pnpm = join(here, "node_modules/pnpm/bin/pnpm.cjs");
  await run(process.execPath, [pnpm, "add", "--ignore-scripts", "--prefer-offline", inject("tarball")], project);
  await cp(join(here, "consumer"), project, { recursive: true });
});
afterAll(() => rm(project, { recursive: true, force: true }));

test("pnpm hides openapi-fetch from the library", async () => {
  const packages = await readdir(join(project, "node_modules"));
  expect(packages.filter((name) => !name.startsWith("."))).toEqual([manifest.name]);
});

describe.each(compilers)("TypeScript $version", ({ tsc }) => {
  test("names every type by this package", async () => {
    await run(process.execPath, [tsc, "--project", "tsconfig.library.json"], project);
    const text = await readFile(join(project, "built/library.d.ts"), "utf8");
    expect(text).toContain('export declare const client: import("copilot-spaces/fetch").FetchClient;');
    const imported = [...text.matchAll(/import\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(new Set(imported)).toEqual(new Set(["copilot-spaces/fetch", "copilot-spaces/types"]));
  });
});
