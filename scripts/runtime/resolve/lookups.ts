import type { Caller } from "../client/call.ts";
import { type ClientError, isClientError, ResponseError } from "../transport/errors.ts";
import { type Issue, type Repository, readCommit, readIssue, readRepository } from "./endpoints.ts";
import type { RepositoryName } from "./reference.ts";

/** What a resolver asks GitHub. Repositories and refs are looked up once; a batch names an issue only once. */
export interface Lookups {
  repository(name: RepositoryName): Promise<Repository>;
  /** The SHA, or the error for a ref that does not exist: a batch of files asks for it again and again. */
  commit(name: RepositoryName, ref: string): Promise<string | ClientError>;
  issue(name: RepositoryName, number: number): Promise<Issue>;
}

export function createLookups(call: Caller): Lookups {
  const keyOf = ({ owner, name }: RepositoryName) => `${owner}/${name}`.toLowerCase();
  const repositories = shareByKey<Repository>();
  const commits = shareByKey<string | ClientError>();
  return {
    repository: (name) => repositories(keyOf(name), () => readRepository(call, name)),
    commit: (name, ref) => commits(`${keyOf(name)}@${ref}`, () => readCommit(call, name, ref).catch(acceptMissingRef)),
    issue: (name, number) => readIssue(call, name, number).catch(explainDeletedIssue),
  };
}

/** Runs a lookup once for each key, also while it is under way. A failed one is run again. */
function shareByKey<T>(): (key: string, lookUp: () => Promise<T>) => Promise<T> {
  const lookups = new Map<string, Promise<T>>();
  return (key, lookUp) => {
    const known = lookups.get(key);
    if (known) return known;
    const started = lookUp();
    lookups.set(key, started);
    started.catch(() => lookups.delete(key));
    return started;
  };
}

/** GitHub answers 404 or 422 for a ref that does not exist. */
function acceptMissingRef(error: unknown): ClientError {
  if (isClientError(error) && (error.kind === "not_found" || error.kind === "validation")) return error;
  throw error;
}

/** GitHub answers 410 for an issue that was deleted; the transport's hint would also suggest another API version. */
function explainDeletedIssue(error: unknown): never {
  if (!(error instanceof ResponseError) || error.kind !== "gone") throw error;
  const { status, headers, requestId, body, documentationUrl, details } = error;
  const facts = { status, headers, requestId, body, documentationUrl, details, cause: error };
  const problem = "410 the issue was deleted, or the repository has turned issues off";
  throw new ResponseError(error, problem, { ...facts, kind: "gone" });
}
