/**
 * What to attach: a name or a URL, or an object whose result has a narrower type.
 *
 * - `owner/name`, or the URL of a repository, `https://` or `git@`
 * - the URL of a file: `https://github.com/owner/name/blob/REF/path`
 * - `owner/name#12`, or the URL of an issue or a pull request
 */
export type ResourceReference = string | RepositoryReference | FileReference | NumberReference;

/** A whole repository. */
export interface RepositoryReference {
  /** `owner/name`, or the URL of the repository. */
  readonly repository: string;
}

/** A file of a repository. */
export interface FileReference {
  /** `owner/name`, or the URL of the repository. */
  readonly repository: string;
  /** Path from the root of the repository, not percent-encoded. */
  readonly path: string;
  /**
   * A branch, a tag or a commit. It becomes the SHA of the commit that it points to now, except for the default branch,
   * whose file is not tied to a commit.
   *
   * @default the default branch
   */
  readonly ref?: string | undefined;
}

/** An issue or a pull request of a repository; GitHub numbers them together. */
export interface NumberReference {
  /** `owner/name`, or the URL of the repository. */
  readonly repository: string;
  /** The number in the URL of the issue or pull request. */
  readonly number: number;
}

/** `owner/name`. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** A reference whose form is valid. */
export type ParsedReference = RepositoryName &
  (
    | { readonly type: "repository" }
    | { readonly type: "file"; readonly path: string; readonly ref: string | undefined }
    /** A URL does not say where the name of a branch ends and the path begins. */
    | { readonly type: "blob"; readonly segments: readonly string[] }
    | { readonly type: "number"; readonly number: number }
  );
