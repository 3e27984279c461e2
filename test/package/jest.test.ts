/** The package in Jest, as README says: with Node's flag for ES modules, and without a transform. */
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { here } from "./places.ts";
import { run } from "./run.ts";

const code = `
import { createClient } from "copilot-spaces";

test("lists resources", async () => {
  const fetch = async () => Response.json({ resources: [] });
  expect(await createClient({ fetch }).org("acme", 7).listResources()).toEqual({ resources: [] });
});
`;

test("a test that imports the package passes", async () => {
  const folder = await mkdtemp(join(inject("plainProject"), "jest-"));
  try {
    const manifest = { type: "module", jest: { transform: {}, testEnvironment: "node" } };
    await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
    await writeFile(join(folder, "spaces.test.js"), code);
    await symlink(join(inject("plainProject"), "node_modules"), join(folder, "node_modules"), "junction");
    const jest = join(here, "node_modules/jest/bin/jest.js");
    const output = await run(
      process.execPath,
      ["--experimental-vm-modules", jest, "--rootDir", folder, "--json"],
      folder,
    );
    expect(JSON.parse(output)).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
