/** Builders for resources and for requests that create them. */
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { resourceOf } from "./memory-space.ts";

export function note(name: string, text = "text"): CreateResourceRequest {
  return { resource_type: "free_text", metadata: { name, text } };
}

export function file(file_path: string, sha?: string, repository_id = 42): CreateResourceRequest {
  return {
    resource_type: "github_file",
    metadata: { repository_id, file_path, ...(sha === undefined ? {} : { sha }) },
  };
}

export function repository(repository_id: number): CreateResourceRequest {
  return { resource_type: "repository", metadata: { repository_id } };
}

export function issue(number: number, repository_id = 42): CreateResourceRequest {
  return { resource_type: "github_issue", metadata: { repository_id, number } };
}

export function pullRequest(number: number, repository_id = 42): CreateResourceRequest {
  return { resource_type: "github_pull_request", metadata: { repository_id, number } };
}

/** The contents as attached resources with consecutive ids. */
export function attached(contents: readonly { resource_type: string; metadata: object }[], firstId = 1): Resource[] {
  return contents.map((content, index) => resourceOf(firstId + index, content));
}
