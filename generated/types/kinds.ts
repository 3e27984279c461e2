// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import { hasKind, hasUnknownKind } from "../../scripts/runtime/kinds/kinds.ts";
import type * as types from "./index.ts";

/**
 * Whether a value is of the kind `repository`, which narrows its type. False for null and undefined.
 *
 * @example
 * const [first] = list.filter(isRepository);
 */
export function isRepository(
  resource: types.Resource | types.UnknownResource | null | undefined,
): resource is types.RepositoryResource {
  return hasKind(resource, "resource_type", "repository");
}

/**
 * Whether a value is of the kind `free_text`, which narrows its type. False for null and undefined.
 *
 * @example
 * const [first] = list.filter(isFreeText);
 */
export function isFreeText(
  resource: types.Resource | types.UnknownResource | null | undefined,
): resource is types.FreeTextResource {
  return hasKind(resource, "resource_type", "free_text");
}

/**
 * Whether a value is of the kind `github_file`, which narrows its type. False for null and undefined.
 *
 * @example
 * const [first] = list.filter(isGithubFile);
 */
export function isGithubFile(
  resource: types.Resource | types.UnknownResource | null | undefined,
): resource is types.GithubFileResource {
  return hasKind(resource, "resource_type", "github_file");
}

/**
 * Whether a value is of the kind `github_issue`, which narrows its type. False for null and undefined.
 *
 * @example
 * const [first] = list.filter(isGithubIssue);
 */
export function isGithubIssue(
  resource: types.Resource | types.UnknownResource | null | undefined,
): resource is types.GithubIssueResource {
  return hasKind(resource, "resource_type", "github_issue");
}

/**
 * Whether a value is of the kind `github_pull_request`, which narrows its type. False for null and undefined.
 *
 * @example
 * const [first] = list.filter(isGithubPullRequest);
 */
export function isGithubPullRequest(
  resource: types.Resource | types.UnknownResource | null | undefined,
): resource is types.GithubPullRequestResource {
  return hasKind(resource, "resource_type", "github_pull_request");
}

/**
 * Whether a value is of the kind `uploaded_text_file`, which narrows its type. False for null and undefined.
 *
 * @example
 * const [first] = list.filter(isUploadedTextFile);
 */
export function isUploadedTextFile(
  resource: types.Resource | types.UnknownResource | null | undefined,
): resource is types.UploadedTextFileResource {
  return hasKind(resource, "resource_type", "uploaded_text_file");
}

/**
 * Whether a value is of the kind `media_content`, which narrows its type. False for null and undefined.
 *
 * @example
 * const [first] = list.filter(isMediaContent);
 */
export function isMediaContent(
  resource: types.Resource | types.UnknownResource | null | undefined,
): resource is types.MediaContentResource {
  return hasKind(resource, "resource_type", "media_content");
}

/**
 * Returns a value whose kind this version does not know, with a type that lets its fields be read. Returns undefined
 * for every other value.
 *
 * @example
 * const unknown = asUnknownResource(resource);
 */
export function asUnknownResource(
  resource: types.Resource | types.UnknownResource | null | undefined,
): types.UnknownResource | undefined {
  const known = [
    "repository",
    "free_text",
    "github_file",
    "github_issue",
    "github_pull_request",
    "uploaded_text_file",
    "media_content",
  ];
  return hasUnknownKind(resource, "resource_type", known) ? resource : undefined;
}
