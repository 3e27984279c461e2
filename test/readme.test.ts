/** The promises of README.md. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { bundles, measureSize } from "../scripts/bench/size.ts";
import { runPipeline } from "../scripts/pipeline/run.ts";
import { temporaryFolder } from "./pipeline/temporary-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const readme = await readFile(`${root}README.md`, "utf8");

/** The fenced blocks of a language, without the fences. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);
}

test("the first call is the example of that name", async () => {
  expect(blocks("ts")).toContain(await readFile(`${root}examples/first-call.ts`, "utf8"));
});

test("every export of code has a row, and every row is an export", () => {
  const rows = [...readme.matchAll(/^\| `copilot-spaces(\/[\w.]+)?` \|/gm)].map(([, path = ""]) => `.${path}`);
  expect([...rows, "./package.json"].sort()).toEqual(Object.keys(manifest.exports).sort());
});

test("every option has a row, and every row is an option", async () => {
  const source = await readFile(`${root}scripts/runtime/transport/options.ts`, "utf8");
  const options = [...source.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name = ""]) => name);
  const section = readme.slice(readme.indexOf("### Options"), readme.indexOf("### Sync"));
  const rows = [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = ""]) => cell.match(/\w+/g) ?? []);
  expect([...rows, "baseUrl"].sort()).toEqual(options.sort());
});

test("the sizes are those of the benchmark", async () => {
  const row = /^\| minified and gzipped, bytes \| (\d+) \| (\d+) \| (\d+) \|/m.exec(readme)?.slice(1).map(Number);
  const names = ["createClient", "@octokit/core, retry, throttling", "openapi-fetch"] as const;
  expect(row).toEqual(await Promise.all(names.map((name) => measureSize(bundles[name]))));
});

test("every command that has a row is a script", () => {
  const rows = [...readme.matchAll(/^\| `npm (?:run )?([\w:]+)/gm)].map(([, name = ""]) => name);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test("the field of the worked example appears in the types as shown", async () => {
  await using folder = await temporaryFolder();
  await cp(`${root}spec`, folder.file("spec"), { recursive: true });
  const schema = folder.file("spec/components/schemas/ResourceBase.yaml");
  const field = blocks("yaml").find((block) => block.includes("html_url")) ?? "";
  const text = await readFile(schema, "utf8");
  await writeFile(
    schema,
    text.replace(/^properties:\n/m, (line) => line + field),
  );
  const { problems } = await runPipeline({
    spec: folder.file("spec/openapi.yaml"),
    config: `${root}redocly.yaml`,
    output: folder.file("generated"),
    runtime: "copy",
    write: true,
  });
  expect(problems).toEqual([]);
  const added = (blocks("diff")[0] ?? "").replaceAll(/^\+/gm, "");
  expect(added).toContain("html_url?: string;");
  expect(await readFile(folder.file("generated/types/index.ts"), "utf8")).toContain(added);
});
