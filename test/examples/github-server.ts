/** The API with the few other endpoints of GitHub that the examples call. */
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createMockFetch } from "../../scripts/contract/index.ts";

const sha = "4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714";
const handbook = "/repos/octo-org/handbook";
const blob = (path: string, size: number) => ({ path, type: "blob", size });
const tree = [
  blob("README.md", 10),
  { path: "docs", type: "tree" },
  blob("docs/guide.md", 1_500),
  blob("docs/a/b.md", 500),
];

/** By path and query; `{api}` becomes the URL of the server. */
const answers: Readonly<Record<string, object>> = {
  [handbook]: { id: 42, default_branch: "main" },
  "/repos/octo-org/website": { id: 43, default_branch: "main" },
  "/repos/octo-org/huge": { id: 44, default_branch: "main" },
  [`${handbook}/commits/v1`]: { sha },
  [`${handbook}/issues/2`]: { number: 2, repository_url: `{api}${handbook}`, pull_request: {} },
  [`${handbook}/git/trees/HEAD?recursive=1`]: { truncated: false, tree },
  [`${handbook}/git/trees/v1?recursive=1`]: { truncated: false, tree },
  "/repos/octo-org/huge/git/trees/HEAD?recursive=1": { truncated: true, tree },
  ...search("repo:octo-org/handbook label:guide", 2, [{ number: 1 }, { number: 3, pull_request: {} }]),
  ...search("repo:octo-org/handbook label:none", 0, []),
  ...search("repo:octo-org/handbook", 1234, [{ number: 1 }]),
};

function search(query: string, total: number, items: object[]): Record<string, object> {
  const found = items.map((item) => ({ ...item, repository_url: `{api}${handbook}` }));
  const body = { total_count: total, incomplete_results: false, items: found };
  return { [`/search/issues?q=${encodeURIComponent(query)}&per_page=100`]: body };
}

type Api = (request: Request) => Promise<Response>;

export interface GitHubServer extends AsyncDisposable {
  url: string;
  /** Method and path of every request. */
  log: string[];
}

/** @param api responds to the requests of the description; the mock by default */
export async function startGitHub(api?: Api): Promise<GitHubServer> {
  const respondApi = api ?? (await createMockFetch());
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    respond(request, respondApi)
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" }).end(body.replaceAll("{api}", url));
      })
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a port, not a pipe
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, log, [Symbol.asyncDispose]: close };
}

async function respond(request: IncomingMessage, api: Api): Promise<{ status: number; body: string }> {
  const { method = "", url: path = "", headers } = request;
  const body = await text(request);
  const { authorization = "" } = headers;
  const init = { method, headers: { authorization, "content-type": "application/json" }, ...(body && { body }) };
  const response = answer(path) ?? (await api(new Request(`https://api.github.com${path}`, init)));
  return { status: response.status, body: await response.text() };
}

/** Undefined for a path of the description. */
function answer(path: string): Response | undefined {
  const known = answers[path];
  if (known) return Response.json(known);
  return /^\/(repos|search)\//.test(path) ? Response.json({ message: "Not Found" }, { status: 404 }) : undefined;
}
