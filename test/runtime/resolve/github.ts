/** Answers as GitHub does to the requests of a resolver. */
import { createResolver, type Resolver } from "../../../generated/resolve/index.ts";
import type { ClientOptions } from "../../../scripts/runtime/transport/options.ts";
import { type Respond, recordingFetch } from "../recording-fetch.ts";

export const sha = "4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714";

/** The tag v1 of another repository. */
export const websiteSha = "7b1e5b0d8c2f4a6e9d3c1f0a2b4c6d8e0f1a3b5c";

const handbook = "/repos/octo-org/handbook";
const api = "https://api.github.com";

const answers: Readonly<Record<string, object>> = {
  [handbook]: { id: 42, default_branch: "main" },
  "/repos/octo-org/website": { id: 43, default_branch: "release/2.0" },
  [`${handbook}/commits/v1`]: { sha },
  "/repos/octo-org/website/commits/v1": { sha: websiteSha },
  [`${handbook}/commits/feature%2Fx`]: { sha },
  [`${handbook}/commits/a%20b`]: { sha },
  [`${handbook}/issues/1`]: { number: 1, pull_request: null, repository_url: `${api}${handbook}` },
  [`${handbook}/issues/2`]: { number: 2, repository_url: `${api}${handbook}`, pull_request: {} },
  [`${handbook}/issues/3`]: { number: 30, repository_url: `${api}/repos/octo-org/website` },
};

export const answer: Respond = ({ url }) => {
  const { pathname } = new URL(url);
  const body = answers[pathname];
  if (body) return Response.json(body);
  const status = pathname.includes("/commits/") ? 422 : 404;
  return Response.json({ message: status === 422 ? "No commit found" : "Not Found" }, { status });
};

/** A resolver, and the paths that it requested. */
export function startResolver(
  respond: Respond = answer,
  options: ClientOptions = {},
): { resolve: Resolver; paths: () => string[] } {
  const { fetch, log } = recordingFetch(respond);
  const resolve = createResolver({ token: "ghp_secret", fetch, attempts: 1, ...options });
  return { resolve, paths: () => log.map(({ url }) => new URL(url).pathname) };
}
