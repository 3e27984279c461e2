import { createCaller } from "../client/call.ts";
import { InvalidInputError } from "../transport/errors.ts";
import type { OperationDescriptor } from "../transport/operation.ts";
import type { ClientOptions } from "../transport/options.ts";
import { readWebHosts } from "./host.ts";
import { locate } from "./locate.ts";
import { createLookups } from "./lookups.ts";
import { parseReference, ReferenceProblem } from "./parse.ts";
import type {
  FileReference,
  NumberReference,
  ParsedReference,
  RepositoryReference,
  ResourceReference,
} from "./reference.ts";
import { buildRequest, type ReferenceTable } from "./table.ts";

/**
 * Resolves a name or a URL to the request that attaches it. A string gives any of the requests; an object gives the one
 * of its type.
 */
export interface Resolver<Repository, File, Issue, PullRequest> {
  (reference: FileReference): Promise<File>;
  (reference: NumberReference): Promise<Issue | PullRequest>;
  (reference: RepositoryReference): Promise<Repository>;
  (reference: ResourceReference): Promise<Repository | File | Issue | PullRequest>;
}

/** The subject of errors about a reference. */
const subject: OperationDescriptor = { operationId: "createResolver", method: "", path: "", pathParameters: {} };

/**
 * Creates a function that resolves a name or a URL, as people copy it from GitHub, to the request that attaches it. It
 * sends one or two GET requests, more for a URL of a branch that has slashes in its name. It looks up each repository,
 * branch and tag once: create a resolver for every batch.
 *
 * - A file of the default branch is not tied to a commit. Any other branch or tag becomes the commit that it points to
 *   now; a full SHA is sent as it is, without a request. Lines (`#L10`) are ignored: a space has whole files.
 * - The resolver asks GitHub whether a number is an issue or a pull request, because GitHub accepts either URL.
 * - Renamed repositories and transferred issues are followed.
 * - Whether a file exists is not checked.
 *
 * @returns a function that rejects with a `ClientError`: `InvalidInputError` for a reference that cannot be read, such as
 * a URL of another host, and `ResponseError` of kind `not_found` for what does not exist or the token may not see
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const resolve = createResolver({ token: process.env.GITHUB_TOKEN });
 * await space.createResource(await resolve("https://github.com/octo-org/handbook/blob/main/docs/guide.md"));
 */
export function createResolverFromTable(
  references: ReferenceTable,
  defaultBaseUrl: string,
  options: ClientOptions,
): (reference: ResourceReference) => Promise<unknown> {
  const call = createCaller(options, defaultBaseUrl);
  const hosts = readWebHosts(options.baseUrl ?? defaultBaseUrl);
  const lookups = createLookups(call);
  return async (reference) => {
    const parsed = parse(() => parseReference(reference, hosts));
    const { type, values } = await locate(lookups, parsed);
    const shape = references[type];
    if (!shape) throw new InvalidInputError(subject, `the API has no request that attaches the type ${type}`);
    return buildRequest(shape, values);
  };
}

function parse(read: () => ParsedReference): ParsedReference {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof ReferenceProblem) throw new InvalidInputError(subject, problem.message);
    throw problem;
  }
}
