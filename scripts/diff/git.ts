/** Reads the description of an earlier commit: Git writes its files into a temporary folder. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";

export interface Checkout {
  /** The full id of the commit. */
  commit: string;
  /** The folder with the files of the commit below `folder`. */
  path: string;
}

interface Finished {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/**
 * Writes a folder of a commit into another place, without touching the working tree or the index.
 *
 * @param repository a folder in the repository, which has the folder `folder`
 * @param into an empty folder
 * @throws UserError outside of a repository, or if the commit or its folder does not exist
 */
export async function checkOut(repository: string, base: string, folder: string, into: string): Promise<Checkout> {
  await checkRepository(repository);
  const commit = await findCommit(repository, base);
  const tree = await git(repository, ["rev-parse", "--verify", "--quiet", `${commit}:./${folder}`]);
  if (tree.exitCode !== 0) {
    throw new UserError(
      `${folder}/ does not exist in ${base} (${commit.slice(0, 9)}). Choose a later commit: --base REF`,
    );
  }
  // An index of its own: the user's stays as it is.
  const env = { GIT_INDEX_FILE: join(into, "index") };
  const path = join(into, "files");
  // Both take paths from the root of the repository, wherever the description is in it.
  const top = (await git(repository, ["rev-parse", "--show-toplevel"])).stdout.trim();
  await run(top, ["read-tree", `--prefix=${folder}/`, tree.stdout.trim()], env);
  await run(top, ["checkout-index", "--all", `--prefix=${path}/`], env);
  return { commit, path };
}

/** The merge base with `origin/main`; the last commit if that branch does not exist. */
export async function findDefaultBase(repository: string): Promise<{ name: string; ref: string }> {
  await checkRepository(repository);
  const mergeBase = await git(repository, ["merge-base", "HEAD", "origin/main"]);
  if (mergeBase.exitCode === 0) return { name: "origin/main", ref: mergeBase.stdout.trim() };
  const isKnown = (await git(repository, ["rev-parse", "--verify", "--quiet", "origin/main"])).exitCode === 0;
  if (!isKnown) return { name: "HEAD", ref: "HEAD" };
  throw new UserError(`This branch and origin/main have no common commit. ${await suggestCommits(repository)}`);
}

async function findCommit(repository: string, base: string): Promise<string> {
  const found = await git(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`]);
  if (found.exitCode === 0) return found.stdout.trim();
  if (base === "HEAD") throw new UserError("The repository has no commit yet, so there is nothing to compare with.");
  throw new UserError(
    `"${base}" is not a commit, branch or tag of this repository. ${await suggestCommits(repository)}`,
  );
}

async function suggestCommits(repository: string): Promise<string> {
  const isShallow = (await git(repository, ["rev-parse", "--is-shallow-repository"])).stdout.trim() === "true";
  if (isShallow) return "The clone is shallow: run `git fetch --unshallow`, or `fetch-depth: 0` in a workflow.";
  return "Run `git fetch`, or choose another one: --base REF";
}

async function checkRepository(repository: string): Promise<void> {
  const { exitCode, stderr } = await git(repository, ["rev-parse", "--git-dir"]);
  if (exitCode === 0) return;
  if (/dubious ownership/.test(stderr)) throw new UserError(stderr.trim());
  throw new UserError(
    `${repository} is not in a Git repository. Run the command in a clone, which has the earlier descriptions.`,
  );
}

async function run(repository: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const { exitCode, stderr } = await git(repository, args, env);
  if (exitCode !== 0) throw new UserError(`git ${args[0]} failed: ${stderr.trim()}`);
}

/** @throws UserError if Git is not installed */
function git(repository: string, args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const options = { cwd: repository, env: { ...process.env, LC_ALL: "C", ...env } };
    execFile("git", args, options, (error, stdout, stderr) => {
      const exitCode = error ? error.code : 0;
      if (typeof exitCode === "number") resolve({ exitCode, stdout, stderr });
      else reject(error?.code === "ENOENT" ? new UserError("Git is not installed, or not in PATH.") : error);
    });
  });
}
