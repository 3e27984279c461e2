/** The package in a bundle for the browser. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { bundlers } from "./bundlers.ts";
import { bundleWithParcel } from "./parcel.ts";
import { callsOutput, universalExports } from "./paths.ts";
import { run } from "./run.ts";

describe.each(bundlers)("$name", ({ name, bundle }) => {
  const bundleCode = async (title: string, code: string) => {
    const entry = join(inject("plainProject"), `${name}-${title}.js`);
    await writeFile(entry, code);
    return bundle(entry);
  };

  test.each(universalExports)("%s does not need Node", async (path) => {
    const { code, imports } = await bundleCode(path.replace("/", "-"), `export * from ${JSON.stringify(path)}`);
    expect(imports).toEqual([]);
    expect(code).not.toMatch(/["']node:/);
  });

  test("createClient alone leaves openapi-fetch out", async () => {
    const code = 'import { createClient } from "copilot-spaces";\ncreateClient();';
    const { modules } = await bundleCode("client", code);
    expect(modules).toContainEqual(expect.stringContaining("runtime/client/client.js"));
    expect(modules).not.toContainEqual(expect.stringContaining("openapi-fetch"));
  });

  test("createFetchClient includes openapi-fetch", async () => {
    const code = 'import { createFetchClient } from "copilot-spaces/fetch";\ncreateFetchClient();';
    const { modules } = await bundleCode("fetch", code);
    expect(modules).toContainEqual(expect.stringContaining("openapi-fetch"));
  });

  test("an unused import adds nothing", async () => {
    const imports = universalExports.map((path, index) => `import * as unused${index} from ${JSON.stringify(path)};`);
    const { modules } = await bundleCode("unused", [...imports, "console.log(1);"].join("\n"));
    expect(modules).toEqual([expect.stringContaining("unused.js")]);
  });
});

test.each([true, false])("Parcel bundles every export with packageExports: %s", async (packageExports) => {
  const bundle = await bundleWithParcel(inject("plainProject"), "calls.js", packageExports);
  expect(await run(process.execPath, [bundle], inject("plainProject"))).toBe(callsOutput);
});
