/** The documents name only files, headings, scripts and tests that exist. */
import { existsSync, globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import {
  documents,
  findAnchors,
  findCodeBlocks,
  findCodeSpans,
  findLinks,
  findScripts,
  readDocument,
  root,
} from "./documents.ts";

describe.each(documents)("%s", (name) => {
  const text = readDocument(name);

  test("links to files and headings that exist", () => {
    const broken = findLinks(text).filter((link) => {
      const [path = "", anchor] = link.split("#");
      const file = path || name;
      if (!existsSync(root + file)) return true;
      return anchor !== undefined && !findAnchors(readDocument(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("names scripts that exist", () => {
    expect(findScripts(text).filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  });

  test("names paths that exist", () => {
    const paths = findCodeSpans(text).filter((code) =>
      /^(\.?\w+\/)+[\w.*-]*$|^\w[\w-]*\.(ts|json|yaml|cjs)$/.test(code),
    );
    const isNew = (path: string) => globSync(path, { cwd: root }).length === 0;
    expect(paths.filter((path) => !/^(dist|runtime)\//.test(path) && isNew(path))).toEqual([]);
  });

  test("runs test files that exist", () => {
    const commands = [...findCodeSpans(text), ...findCodeBlocks(text, "sh")].join("\n");
    const files = [...commands.matchAll(/vitest run (test\/\S+)/g)].map(([, path = ""]) => path);
    expect(files.filter((path) => globSync(`${path}*`, { cwd: root }).length === 0)).toEqual([]);
  });

  test("says nothing of an install from a registry", () => {
    expect(text).not.toMatch(/npm (install|i|add)( --?[\w-]+)* copilot-spaces(@\S+)?(\s|$|`)/m);
  });
});

test("the documents have enough to test", () => {
  const all = documents.map(readDocument).join("\n");
  expect(findLinks(all).length).toBeGreaterThan(15);
  expect(findScripts(all).length).toBeGreaterThan(15);
  expect(findCodeSpans(all).filter((code) => code.includes("/")).length).toBeGreaterThan(50);
});
