/** The endpoints of GitHub that a resolver calls. They are not in the description. */
import type { Caller, Success } from "../client/call.ts";
import { type ResponseError, unexpectedResponse } from "../transport/errors.ts";
import type { Access, OperationDescriptor } from "../transport/operation.ts";
import { expandPath } from "../transport/path.ts";
import type { RepositoryName } from "./reference.ts";

const privateScope = "repo if the repository is private";

/** @see https://docs.github.com/rest/repos/repos#get-a-repository */
const getRepository = describe("/repos/{owner}/{repo}", "Metadata");

/** @see https://docs.github.com/rest/commits/commits#get-a-commit */
const getCommit = describe("/repos/{owner}/{repo}/commits/{ref}", "Contents");

/** GitHub's REST API has every pull request as an issue. @see https://docs.github.com/rest/issues/issues#get-an-issue */
const getIssue = describe("/repos/{owner}/{repo}/issues/{number}", "Issues");

function describe(path: string, permission: string): OperationDescriptor {
  const access: Access = {
    tokens: ["classic", "oauth", "fine-grained", "app-user", "app-installation"],
    scope: privateScope,
    permission: `repository permission "${permission}" (read)`,
  };
  return { operationId: undefined, method: "GET", path, pathParameters: {}, returns: "always", access };
}

export interface Repository {
  readonly id: number;
  readonly defaultBranch: string;
}

export interface Issue {
  /** Where it is now: an issue can be transferred. */
  readonly repository: RepositoryName;
  readonly number: number;
  readonly isPullRequest: boolean;
}

export async function readRepository(call: Caller, { owner, name }: RepositoryName): Promise<Repository> {
  const { body, fail } = await get(call, getRepository, { owner, repo: name });
  const { id, default_branch: defaultBranch } = body;
  if (!Number.isSafeInteger(id) || typeof defaultBranch !== "string") throw fail("`id` and `default_branch`");
  return { id: Number(id), defaultBranch };
}

/** The SHA of the commit that a branch or a tag points to. */
export async function readCommit(call: Caller, { owner, name }: RepositoryName, ref: string): Promise<string> {
  const { body, fail } = await get(call, getCommit, { owner, repo: name, ref });
  if (typeof body["sha"] !== "string") throw fail("`sha`");
  return body["sha"];
}

export async function readIssue(call: Caller, repository: RepositoryName, number: number): Promise<Issue> {
  const { owner, name: repo } = repository;
  const { body, fail } = await get(call, getIssue, { owner, repo, number });
  const [, currentOwner, name] = /\/repos\/([\w-]+)\/([\w.-]+)$/.exec(String(body["repository_url"])) ?? [];
  if (!currentOwner || !name || !Number.isSafeInteger(body["number"])) throw fail("`number` and `repository_url`");
  const isPullRequest = typeof body["pull_request"] === "object" && body["pull_request"] !== null;
  return { repository: { owner: currentOwner, name }, number: Number(body["number"]), isPullRequest };
}

interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  /** The error for an answer without these fields. */
  fail(fields: string): ResponseError;
}

async function get(call: Caller, endpoint: OperationDescriptor, values: Record<string, unknown>): Promise<Answer> {
  // With its values, so that an error names the repository.
  const operation = { ...endpoint, path: expandPath(endpoint, values) };
  const success: Success = await call(operation, { path: {}, query: undefined, body: undefined, options: undefined });
  const { response, body } = success;
  return {
    body: Object(body),
    // Without the body, which may echo the token.
    fail: (fields) => unexpectedResponse({ ...operation, attempts: 1 }, response, `without ${fields}`),
  };
}
