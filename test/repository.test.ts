/** The documents, workflows and settings around the code. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import manifest from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("../", import.meta.url));

function read(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}

describe.each(["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"])("%s", (document) => {
  const text = read(document);

  test("links to files and headings that exist", () => {
    const links = [...text.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, link = ""]) => link);
    const files = links.filter((link) => !link.startsWith("#"));
    const anchors = links.filter((link) => link.startsWith("#")).map((link) => link.slice(1));
    expect(files.filter((file) => !existsSync(root + file))).toEqual([]);
    expect(anchors.filter((anchor) => !anchorsOf(text).includes(anchor))).toEqual([]);
  });

  test("names npm scripts that exist", () => {
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test("does not install the package from a registry, which does not have it", () => {
    expect(text).not.toMatch(/npm (install|i|add) copilot-spaces/);
  });

  test("keeps its lines within 120 columns, apart from tables", () => {
    expect(text.split("\n").filter((line) => line.length > 120 && !line.startsWith("|"))).toEqual([]);
  });
});

test("CONTRIBUTING.md names files and folders that exist", () => {
  const paths = [...read("CONTRIBUTING.md").matchAll(/`((?:spec|generated|scripts|examples|test|\.vscode)\/[^`]*)`/g)];
  const named = paths.map(([, path = ""]) => path).filter((path) => !/NAME|\*/.test(path));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
});

test(".nvmrc is the pinned Node", () => {
  expect(read(".nvmrc").trim()).toBe(manifest.devDependencies.node);
});

describe.each([".github/workflows/ci.yml", ".github/workflows/release.yml", "examples/sync-space/workflow.yml"])(
  "%s",
  (path) => {
    const text = read(path);
    const workflow: Workflow = parse(text);
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

    test("pins every action to a commit", () => {
      const actions = steps.flatMap(({ uses }) => uses ?? []);
      expect(actions).not.toEqual([]);
      expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    });

    test("may only read by default, and has a time limit per job", () => {
      expect(workflow.permissions).toEqual({ contents: "read" });
      expect(Object.values(workflow.jobs).every((job) => job["timeout-minutes"] !== undefined)).toBe(true);
    });

    test("runs scripts that exist", () => {
      const scripts = steps.flatMap(({ run = "" }) =>
        [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name),
      );
      expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    });
  },
);

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { "timeout-minutes"?: number; steps: { uses?: string; run?: string }[] }>;
}

test("the jobs of CI run what `npm test` runs, and the tests of the package", () => {
  const { jobs }: Workflow = parse(read(".github/workflows/ci.yml"));
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(commands).toEqual(expect.arrayContaining(["npm test", "npm run test:package", "npm run lint:code"]));
});

test.each([".vscode/settings.json", ".vscode/extensions.json", ".vscode/launch.json", ".vscode/tasks.json"])(
  "%s is JSON",
  (path) => {
    expect(() => JSON.parse(read(path))).not.toThrow();
  },
);
