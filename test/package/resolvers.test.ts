/** The package for tools that do not read `exports`. */
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { builtExports, manifest } from "./paths.ts";
import { resolvers } from "./resolvers.ts";

describe.each(resolvers)("$name", ({ resolve }) => {
  test.each(builtExports)("finds %s", (subpath, { default: file = "" }) => {
    const project = realpathSync(inject("plainProject"));
    const found = resolve(manifest.name + subpath.slice(1), project);
    expect(found).toBe(join(project, "node_modules", manifest.name, file));
  });

  test("does not find a subpath that is not exported", () => {
    expect(() => resolve(`${manifest.name}/nothing`, inject("plainProject"))).toThrow();
  });
});
