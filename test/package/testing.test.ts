/** `copilot-spaces/testing` and its optional peer dependencies. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { installCommand, judgeInstallCommand } from "../../scripts/contract/peers.ts";
import { checkout, nodes } from "./paths.ts";
import { run } from "./run.ts";

const firstCall = readFileSync(join(checkout, "examples/first-call.ts"), "utf8");
const oldest = nodes[0]!.path;

describe.each(nodes)("on Node $version", ({ path }) => {
  test("runs README's first call", async () => {
    const output = await run(
      path,
      ["--no-warnings", "--input-type=module", "--eval", firstCall],
      inject("testingProject"),
    );
    expect(output).toBe("created 1 { name: 'notes.txt', text: 'Some helpful notes' }");
  });

  test("can be required", async () => {
    const code = 'require("copilot-spaces/testing").createMockFetch()';
    await run(path, ["--input-type=commonjs", "--eval", code], inject("testingProject"));
  });
});

test.each(["createJudge", "createEmulatorFetch", "startEmulator"])(
  "%s says which packages are missing",
  async (name) => {
    const code = `import { ${name} } from "copilot-spaces/testing"; ${name}().catch((error) => console.log(String(error)))`;
    expect(await run(oldest, ["--input-type=module", "--eval", code], inject("plainProject"))).toBe(
      `UserError: copilot-spaces/testing needs ajv, ajv-formats. Install them: ${judgeInstallCommand}`,
    );
  },
);

test.each(nodes)("the emulator follows the description on Node $version", async ({ path }) => {
  const code = `
    import { createClient } from "copilot-spaces";
    import { createJudge, startEmulator } from "copilot-spaces/testing";
    const emulator = await startEmulator();
    const fetch = (await createJudge()).fetch();
    const space = createClient({ token: "any", baseUrl: emulator.url, fetch }).org("acme", 7);
    await space.createResource({ resource_type: "repository", metadata: { repository_id: 42 } });
    console.log((await space.listResources()).resources.length);
    await emulator.close();`;
  expect(await run(path, ["--no-warnings", "--input-type=module", "--eval", code], inject("testingProject"))).toBe("1");
});

test("none of its peer dependencies has an install script, nor has what they bring", () => {
  const lockfile = join(inject("testingProject"), "node_modules/.package-lock.json");
  const packages: Record<string, { hasInstallScript?: true }> = JSON.parse(readFileSync(lockfile, "utf8")).packages;
  expect(Object.keys(packages).length).toBeGreaterThan(50);
  expect(Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)).toEqual([]);
});

describe.each(["createMockFetch", "startMock"])("%s says in one line", (name) => {
  const fail = (project: string, ...flags: string[]) => {
    const code = `import { ${name} } from "copilot-spaces/testing"; ${name}().catch((error) => console.log(String(error)))`;
    return run(oldest, [...flags, "--input-type=module", "--eval", code], project);
  };

  test("which packages are missing", async () => {
    expect(await fail(inject("plainProject"))).toBe(
      `UserError: copilot-spaces/testing needs @stoplight/prism-http, ajv, ajv-formats. Install them: ${installCommand}`,
    );
  });

  test("that Node cannot require ES modules, as Prism does", async () => {
    expect(await fail(inject("testingProject"), "--no-experimental-require-module")).toBe(
      "UserError: copilot-spaces/testing needs Node 20.19, 22.12 or newer. This is Node 20.19.0.",
    );
  });
});
