/** Generated code finds the runtime, and a copied runtime needs nothing else. */
import { mkdir, symlink } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { runPipeline } from "../../scripts/pipeline/run.ts";
import { placeRuntime } from "../../scripts/pipeline/runtime.ts";
import type { TargetResult } from "../../scripts/pipeline/targets.ts";
import { diagnose } from "../generated/compile.ts";
import { readFolder, type TemporaryFolder, temporaryFolder } from "./temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const spec = `${root}test/fixtures/tiny/openapi.yaml`;

function resultOf(text: string, path = "a/index.ts"): TargetResult[] {
  return [{ name: "a", files: [{ path, text }], milliseconds: 0 }];
}

async function textOf(text: string, path?: string): Promise<string | undefined> {
  const [result] = await placeRuntime(resultOf(text, path), `${root}generated`, "import");
  return result?.files[0]?.text;
}

describe("an imported runtime", () => {
  const errors = "scripts/runtime/transport/errors.ts";

  test.each<[title: string, { given: string; path?: string; want: string }]>([
    [
      "an import",
      {
        given: 'import { ApiError } from "../runtime/transport/errors.ts";\n',
        want: `import { ApiError } from "../../${errors}";\n`,
      },
    ],
    [
      "a type import in a nested folder",
      {
        given: 'import type { ApiError } from "../../runtime/transport/errors.ts";\n',
        path: "a/b/index.ts",
        want: `import type { ApiError } from "../../../${errors}";\n`,
      },
    ],
    [
      "an export over several lines",
      {
        given: 'export {\n  ApiError,\n} from "../runtime/transport/errors.ts";\n',
        want: `export {\n  ApiError,\n} from "../../${errors}";\n`,
      },
    ],
  ])("is found by %s", async (_, { given, path, want }) => {
    expect(await textOf(given, path)).toBe(want);
  });

  test.each([
    ["another target", 'import { paths } from "../types/index.ts";\n'],
    ["a comment", '/**\n * import { a } from "../runtime/transport/errors.ts";\n */\n'],
    ["a comment with another line separator", '/** \u2028import { a } from "../runtime/transport/errors.ts"; */\n'],
    ["a string", 'export const a = "import { a } from \\"../runtime/transport/errors.ts\\";";\n'],
  ])("leaves %s unchanged", async (_, text) => {
    expect(await textOf(text)).toBe(text);
  });
});

describe("a copied runtime", () => {
  const config = undefined;

  async function generate(folder: TemporaryFolder, targets?: readonly string[]): Promise<string[]> {
    const output = folder.file("out");
    const { findings } = await runPipeline({ spec, config, output, runtime: "copy", targets, write: true });
    expect(findings).toEqual([]);
    return Object.keys(await readFolder(output));
  }

  test("has each imported module once, with those that it imports", async () => {
    await using folder = await temporaryFolder();
    const files = await generate(folder, ["types", "operations", "client"]);
    const copied = files.filter((file) => file.includes("runtime/"));
    expect(copied).toContain("runtime/client/client.ts");
    expect(copied).toContain("runtime/transport/clock.ts");
    expect(copied.filter((file) => !/^runtime\/(client|transport|wire)\//.test(file))).toEqual([]);
  });

  test("is not added for a target without behavior", async () => {
    await using folder = await temporaryFolder();
    expect(await generate(folder, ["openapi", "types"])).toEqual(["openapi/openapi.json", "types/index.ts"]);
  });

  test("has a header and the text of the source in every file", async () => {
    await using folder = await temporaryFolder();
    await generate(folder);
    const copies = await readFolder(folder.file("out/runtime"));
    const sources = await readFolder(`${root}scripts/runtime`);
    expect(Object.keys(copies).length).toBeGreaterThan(20);
    for (const [path, text] of Object.entries(copies)) {
      const [header, blank, ...source] = text.split("\n");
      expect(header).toMatch(/^\/\/ Copied from scripts\/runtime\/ .* Do not edit\.$/);
      expect(blank).toBe("");
      expect(source.join("\n")).toBe(sources[path]);
    }
  });

  test("compiles and runs on its own, with openapi-fetch as the only package", async () => {
    await using folder = await temporaryFolder({ "package.json": '{ "type": "module" }' });
    const files = await generate(folder);
    await mkdir(folder.file("node_modules"));
    for (const name of ["openapi-fetch", "openapi-typescript-helpers"]) {
      await symlink(`${root}node_modules/${name}`, folder.file(`node_modules/${name}`), "junction");
    }
    const modules = files.filter((file) => file.endsWith(".ts")).map((file) => folder.file(`out/${file}`));
    expect(diagnose(modules)).toEqual([]);

    const requests: string[] = [];
    const fetch = async (url: string, { method }: RequestInit) => {
      requests.push(`${method} ${url}`);
      return Response.json([{ id: 1, title: "Emma" }]);
    };
    const { createClient } = await import(pathToFileURL(folder.file("out/client/index.ts")).href);
    expect(await createClient({ fetch }).publicBooks.list({ page: 2 })).toEqual([{ id: 1, title: "Emma" }]);
    expect(requests).toEqual(["GET https://eu.books.test/v1/books?page=2"]);
  });
});
