/** The contents of the tarball. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, test } from "vitest";
import { builtExports, checkout, here, manifest } from "./paths.ts";
import { run } from "./run.ts";

const installed = join(inject("plainProject"), "node_modules", manifest.name);
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(installed.length + 1)
      .replaceAll("\\", "/"),
  );
const scripts = files.filter((file) => file.endsWith(".js"));

function readText(file: string): string {
  return readFileSync(join(installed, file), "utf8");
}

function readJson(file: string) {
  return JSON.parse(readText(file));
}

test("the tarball has the build, a folder for each subpath, and the three files that npm always packs", () => {
  const unbuilt = files.filter((file) => !/^dist\/.*\.(js|d\.ts|js\.map|json)$/.test(file));
  const folders = builtExports.flatMap(([subpath]) => (subpath === "." ? [] : `${subpath.slice(2)}/package.json`));
  expect(unbuilt.sort()).toEqual(["LICENSE", "README.md", "package.json", ...folders].sort());
});

test("packing leaves nothing behind", () => {
  const left = builtExports.filter(([subpath]) => subpath !== "." && existsSync(join(checkout, subpath)));
  expect(left).toEqual([]);
});

test("the tarball has every module once", () => {
  const modules = scripts.filter((file) => /\/runtime\//.test(file));
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.filter((file) => !file.startsWith("dist/scripts/runtime/"))).toEqual([]);
});

test("an install brings openapi-fetch, its types and nothing else", () => {
  expect(Object.keys(manifest.dependencies)).toEqual(["openapi-fetch", "openapi-typescript-helpers"]);
  const packages = readdirSync(join(inject("plainProject"), "node_modules")).filter((name) => !name.startsWith("."));
  expect(packages).toEqual([manifest.name, "openapi-fetch", "openapi-typescript-helpers"]);
});

describe.each(builtExports)("%s", (_, conditions) => {
  const { "@copilot-spaces/source": source, ...built } = conditions;

  test("is in the tarball", () => {
    expect(Object.values(built).filter((file) => !files.includes(file.replace("./", "")))).toEqual([]);
  });

  test("has its source in the checkout", () => {
    expect(() => readFileSync(join(checkout, source ?? ""))).not.toThrow();
    expect(built["default"]?.replace(/\.js$/, ".ts")).toBe(source?.replace("./", "./dist/"));
  });
});

test("every script has declarations and a map that holds its source", () => {
  const declared = scripts.filter((file) => files.includes(file.replace(/js$/, "d.ts")));
  const mapped = scripts.filter((file) => {
    const { sourcesContent } = readJson(`${file}.map`);
    return typeof sourcesContent[0] === "string" && /\n\/\/# sourceMappingURL=[^/]+\.js\.map\s*$/.test(readText(file));
  });
  expect(declared).toEqual(scripts);
  expect(mapped).toEqual(scripts);
});

test("the description is the one in generated/", () => {
  const compiled = JSON.parse(readFileSync(join(checkout, "generated/openapi/openapi.json"), "utf8"));
  expect(readJson("dist/generated/openapi/openapi.json")).toEqual(compiled);
});

test("publint finds nothing", async () => {
  const tarball = readFileSync(inject("tarball"));
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("attw finds nothing", async () => {
  const cli = join(here, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const flags = ["--ignore-rules", "cjs-resolves-to-esm", "--no-color", "--no-emoji"]; // the package is ESM
  await run(process.execPath, [cli, inject("tarball"), ...flags], here);
});
