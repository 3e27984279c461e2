/** Compares the description of this repository with edited versions of it, as `npm run diff` does. */
import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { compareWithCommit } from "../../scripts/cli/diff.ts";
import { formats } from "../../scripts/diff/report/index.ts";
import { findCodeBlocks, readDocument, root } from "../documents.ts";
import { type GitRepository, gitRepository } from "./git-repository.ts";

async function repositoryWithSpec(): Promise<GitRepository> {
  const repository = await gitRepository();
  await cp(`${root}spec`, repository.file("spec"), { recursive: true });
  await repository.commit({});
  return repository;
}

async function edit(repository: GitRepository, name: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(repository.file(name), "utf8");
  expect(text).toMatch(from);
  await writeFile(repository.file(name), text.replaceAll(new RegExp(from, "g"), to));
}

test("nothing changed when a component becomes JSON, moves to another folder or has another order", async () => {
  await using repository = await repositoryWithSpec();
  const error = repository.file("spec/components/schemas/BasicError.yaml");
  await writeFile(error.replace(".yaml", ".json"), JSON.stringify(parse(await readFile(error, "utf8"))));
  await rm(error);
  for (const name of ["responses/Forbidden", "responses/NotFound"]) {
    await edit(repository, `spec/components/${name}.yaml`, "BasicError.yaml", "BasicError.json");
  }
  for (const owner of ["org", "user"]) {
    await edit(repository, `spec/paths/${owner}-resource.yaml`, "BasicError.yaml", "BasicError.json");
    await edit(repository, `spec/paths/${owner}-resource.yaml`, "parameters/space_number.yaml", "space_number.yaml");
    await edit(repository, `spec/paths/${owner}-resources.yaml`, "parameters/space_number.yaml", "space_number.yaml");
  }
  await rename(
    repository.file("spec/components/parameters/space_number.yaml"),
    repository.file("spec/components/space_number.yaml"),
  );
  await edit(
    repository,
    "spec/components/schemas/ResourceBase.yaml",
    "id, created_at, updated_at",
    "updated_at, created_at, id",
  );
  const { comparison, base } = await compareWithCommit(repository.path, undefined);
  expect(comparison.changes).toEqual([]);
  expect(comparison.version.isEnough).toBe(true);
  expect(formats.terminal(comparison, base)).toMatch(/^Compared with HEAD \([0-9a-f]{9}\): nothing changed\.$/);
});

test("says which file and line of which side changed, and what each operation makes of it", async () => {
  await using repository = await repositoryWithSpec();
  await edit(repository, "spec/components/schemas/ResourceBase.yaml", "    format: date-time\n", "");
  await edit(repository, "spec/components/schemas/BasicError.yaml", /  url:\n(    .*\n)+/, "");
  const { comparison, base } = await compareWithCommit(repository.path, "HEAD");
  const places = comparison.changes.map(({ file, line, wire }) => [file, line, wire]);
  expect(places).toContainEqual([expect.stringMatching(/spec\/components\/schemas\/ResourceBase\.yaml$/), 12, "major"]);
  expect(places).toContainEqual([`${base.commit.slice(0, 9)}:spec/components/schemas/BasicError.yaml`, 12, "major"]);
  expect(comparison.operations).toHaveLength(10);
  expect(comparison.operations[0]).toMatchObject({
    id: "copilot-spaces/create-resource-for-org",
    wire: "major",
    typescript: { code: "breaks", fixtures: "break" },
  });
  expect(comparison.version).toMatchObject({ isEnough: false, required: "2.0.0" });
});

test("prints what README.md shows for its worked example", async () => {
  await using repository = await repositoryWithSpec();
  const readme = readDocument("README.md");
  const field = findCodeBlocks(readme, "yaml").find((block) => block.includes("html_url")) ?? "";
  const schema = "spec/components/schemas/ResourceBase.yaml";
  await edit(repository, schema, "properties:\n", `properties:\n${field}`);
  await edit(repository, schema, /required: \[id/, "required: [html_url, id");
  const { comparison, base } = await compareWithCommit(repository.path, "HEAD");
  const shown = findCodeBlocks(readme, "text").find((block) => block.includes("html_url"));
  expect(shown).toMatch(/fixtures break\n$/);
  expect(formats.terminal(comparison, base).replaceAll(/(\S*\/)?spec\/components/g, "spec/components")).toContain(
    shown,
  );
});

test("names the commit, the file and the line of a mistake in the old description", async () => {
  await using repository = await repositoryWithSpec();
  await edit(repository, "spec/openapi.yaml", "paths/org-resource.yaml", "paths/nowhere.yaml");
  await repository.commit({});
  await edit(repository, "spec/openapi.yaml", "paths/nowhere.yaml", "paths/org-resource.yaml");
  await expect(compareWithCommit(repository.path, "HEAD")).rejects.toThrow(
    /^[0-9a-f]{9}:spec\/openapi\.yaml:\d+:\d+ unr\S+ /,
  );
});
