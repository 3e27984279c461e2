/** What README.md promises. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { runPipeline } from "../scripts/pipeline/run.ts";
import { temporaryFolder } from "./pipeline/temporary-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const readme = await readFile(`${root}README.md`, "utf8");

/** The fenced blocks of a language, without their fences. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);
}

test("the first call is the example of that name", async () => {
  expect(blocks("ts")[0]).toBe(await readFile(`${root}examples/first-call.ts`, "utf8"));
});

test("every export has a row, and every row is an export", () => {
  const rows = [...readme.matchAll(/^\| `copilot-spaces(\/[\w.]+)?` \|/gm)].map(([, path = ""]) => `.${path}`);
  expect(rows.sort()).toEqual(Object.keys(manifest.exports).sort());
});

test("every command that has a row is a script", () => {
  const rows = [...readme.matchAll(/^\| `npm (?:run )?([\w:]+)/gm)].map(([, name = ""]) => name);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test("every file that is linked is there", async () => {
  const links = [...readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(5);
  await Promise.all(links.map((path) => readFile(root + path)));
});

test("the field that is added in the worked example arrives in the types as it says", async () => {
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
