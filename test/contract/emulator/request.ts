/** Sends requests to an emulator, with the headers of an HTTP client. */

export interface Answer {
  status: number;
  headers: Headers;
  /** The decoded body; undefined without one. */
  body: unknown;
}

export const orgSpace = "/orgs/octo-org/copilot-spaces/7/resources";
export const userSpace = "/users/octocat/copilot-spaces/3/resources";

export const note = { resource_type: "free_text", metadata: { name: "notes.txt", text: "Some helpful notes" } };
export const file = {
  resource_type: "github_file",
  metadata: { repository_id: 42, file_path: "README.md", sha: "a1" },
};

type Fetch = (request: Request) => Promise<Response>;

/** @param line method and path, such as `GET /orgs/…`; without a method, GET */
export async function send(
  fetch: Fetch,
  line: string,
  { body, token = "ghp_any", headers = {} }: { body?: unknown; token?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const [method = "GET", path = ""] = line.includes(" ") ? line.split(" ") : ["GET", line];
  const sent = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(
    new Request(`https://api.github.com${path}`, {
      method,
      body: sent,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
}
