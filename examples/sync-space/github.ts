/** Files by glob and issues by query, found with endpoints that only Octokit has. */
import { posix } from "node:path";
import { Octokit } from "@octokit/core";
import type { ClientOptions, CreateResourceRequest } from "copilot-spaces";
import type { Resolver } from "copilot-spaces/resolve";
import type { Source } from "./sources.ts";

export function createOctokit({ token, baseUrl }: ClientOptions): Octokit {
  return new Octokit({ ...(typeof token === "string" && { auth: token }), ...(baseUrl !== undefined && { baseUrl }) });
}

/** A glob in a repository. */
export interface FileQuery {
  repository: string;
  files: string;
  ref: string | undefined;
}

/** @see https://docs.github.com/rest/git/trees#get-a-tree */
export async function findFiles(octokit: Octokit, resolve: Resolver, query: FileQuery): Promise<Source> {
  const { repository, files: glob, ref } = query;
  const [owner = "", repo = ""] = repository.split("/");
  const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
  const { data } = await octokit.request(route, { owner, repo, tree_sha: ref ?? "HEAD", recursive: "1" });
  if (data.truncated) throw new Error(`${repository} has more files than GitHub lists at once: name them one by one.`);
  const files = data.tree.filter(({ type, path }) => type === "blob" && posix.matchesGlob(path, glob));
  if (files.length === 0) throw new Error(`None of the ${data.tree.length} paths of ${repository} matches ${glob}.`);
  const resources = await Promise.all(files.map(({ path }) => resolve({ repository, path, ref })));
  return {
    name: `files of ${repository}, ${glob}`,
    resources,
    bytes: files.reduce((sum, { size = 0 }) => sum + size, 0),
  };
}

/** @see https://docs.github.com/rest/search/search#search-issues-and-pull-requests */
export async function findIssues(octokit: Octokit, resolve: Resolver, query: string): Promise<Source> {
  const { data } = await octokit.request("GET /search/issues", { q: query, per_page: 100 });
  if (data.items.length === 0) throw new Error(`No issue matches ${query}`);
  if (data.incomplete_results || data.total_count > data.items.length) {
    throw new Error(`${data.total_count} issues match, and GitHub returned ${data.items.length}: narrow ${query}`);
  }
  const resources = data.items.map(async ({ number, pull_request, repository_url }): Promise<CreateResourceRequest> => {
    const repository = repository_url.split("/").slice(-2).join("/");
    const { repository_id } = (await resolve({ repository })).metadata;
    return {
      resource_type: pull_request ? "github_pull_request" : "github_issue",
      metadata: { repository_id, number },
    };
  });
  return { name: `issues, ${query}`, resources: await Promise.all(resources), bytes: undefined };
}
