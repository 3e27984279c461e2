import { expect, test } from "vitest";
import { checkOut, findDefaultBase } from "../../scripts/diff/git.ts";
import { readFolder, temporaryFolder } from "../pipeline/temporary-folder.ts";
import { gitRepository, runGit } from "./git-repository.ts";

test("writes a folder of an old commit, and leaves the working tree and the index as they are", async () => {
  await using repository = await gitRepository();
  await using into = await temporaryFolder();
  const first = await repository.commit({ "spec/openapi.yaml": "old", "spec/paths/a.yaml": "a", "other.txt": "other" });
  await repository.commit({ "spec/openapi.yaml": "new" });
  await repository.git("rm", "--quiet", "--cached", "other.txt");
  const status = await repository.git("status", "--short");
  const { commit, path } = await checkOut(repository.path, "HEAD~1", "spec", into.path);
  expect(commit).toBe(first);
  expect(await readFolder(path)).toEqual({ "spec/openapi.yaml": "old", "spec/paths/a.yaml": "a" });
  expect(await repository.git("status", "--short")).toBe(status);
});

test("finds the description of a package in a folder of its repository", async () => {
  await using repository = await gitRepository();
  await using into = await temporaryFolder();
  await repository.commit({ "packages/client/spec/openapi.yaml": "nested" });
  const { path } = await checkOut(repository.file("packages/client"), "HEAD", "spec", into.path);
  expect(await readFolder(path)).toEqual({ "spec/openapi.yaml": "nested" });
});

test.each([
  ["nowhere", /^"nowhere" is not a commit, branch or tag of this repository\. Run `git fetch`/],
  ["--help", /^"--help" is not a commit/],
  ["HEAD:spec", /^"HEAD:spec" is not a commit/],
  ["", /^"" is not a commit/],
  ["HEAD~1", /^spec\/ does not exist in HEAD~1 \([0-9a-f]{9}\)\. Choose a later commit: --base REF$/],
])("says what is wrong with the base %j", async (base, message) => {
  await using repository = await gitRepository();
  await using into = await temporaryFolder();
  await repository.commit({ "readme.md": "before the description" });
  await repository.commit({ "spec/openapi.yaml": "new" });
  await expect(checkOut(repository.path, base, "spec", into.path)).rejects.toThrow(message);
});

test("says that a folder is not in a repository", async () => {
  await using folder = await temporaryFolder();
  await expect(findDefaultBase(folder.path)).rejects.toThrow(/is not in a Git repository/);
  await expect(checkOut(folder.path, "HEAD", "spec", folder.path)).rejects.toThrow(/is not in a Git repository/);
});

test("says that a repository has no commit", async () => {
  await using repository = await gitRepository();
  await expect(checkOut(repository.path, "HEAD", "spec", repository.path)).rejects.toThrow(/has no commit yet/);
});

test("says how to complete a shallow clone", async () => {
  await using repository = await gitRepository();
  await using folder = await temporaryFolder();
  const first = await repository.commit({ "spec/openapi.yaml": "old" });
  await repository.commit({ "spec/openapi.yaml": "new" });
  await runGit(folder.path, ["clone", "--quiet", "--depth=1", `file://${repository.path}`, "clone"]);
  await expect(checkOut(folder.file("clone"), first, "spec", folder.path)).rejects.toThrow(
    /The clone is shallow: run `git fetch --unshallow`, or `fetch-depth: 0` in a workflow\.$/,
  );
});

test("compares with the place where the branch left origin/main, or with the last commit without that branch", async () => {
  await using repository = await gitRepository();
  const base = await repository.commit({ "spec/openapi.yaml": "old" });
  expect(await findDefaultBase(repository.path)).toEqual({ name: "HEAD", ref: "HEAD" });
  await repository.commit({ "spec/openapi.yaml": "new" });
  await repository.git("update-ref", "refs/remotes/origin/main", base);
  expect(await findDefaultBase(repository.path)).toEqual({ name: "origin/main", ref: base });
});

test("says that a branch and origin/main have nothing in common", async () => {
  await using repository = await gitRepository();
  const other = await repository.commit({ "spec/openapi.yaml": "old" });
  await repository.git("update-ref", "refs/remotes/origin/main", other);
  await repository.git("checkout", "--quiet", "--orphan", "other");
  await repository.commit({ "spec/openapi.yaml": "new" });
  await expect(findDefaultBase(repository.path)).rejects.toThrow(
    /^This branch and origin\/main have no common commit\./,
  );
});
