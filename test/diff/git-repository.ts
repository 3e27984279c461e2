/** A Git repository that one test has to itself. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type TemporaryFolder, temporaryFolder, writeFiles } from "../pipeline/temporary-folder.ts";

export interface GitRepository extends TemporaryFolder {
  git(...args: string[]): Promise<string>;
  /** Commits these files, and all others as they are; returns the id of the commit. */
  commit(files: Readonly<Record<string, string>>): Promise<string>;
}

export async function gitRepository(): Promise<GitRepository> {
  const folder = await temporaryFolder();
  const git = (...args: string[]) => runGit(folder.path, args);
  await git("init", "--quiet", "--initial-branch=main");
  return {
    ...folder,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
    git,
    commit: async (files) => {
      await writeFiles(folder.path, files);
      await git("add", "--all");
      await git("commit", "--quiet", "--message=Change files");
      return git("rev-parse", "HEAD");
    },
  };
}

/** Without the settings of the user, who may sign commits. */
export async function runGit(folder: string, args: readonly string[]): Promise<string> {
  const identity = {
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@b.c",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@b.c",
  };
  const env = { ...process.env, ...identity, GIT_CONFIG_GLOBAL: "", GIT_CONFIG_NOSYSTEM: "1" };
  const { stdout } = await promisify(execFile)("git", args, { cwd: folder, env });
  return stdout.trim();
}
