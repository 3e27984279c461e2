/** Responses that are the mock's own and not the API's. */

/** What the description does not have. Not 404, which the API answers itself. */
export function notDocumented(detail: string): Response {
  return problemDocument(501, "Not documented", detail);
}

/** RFC 9457, with GitHub's `message` beside it, so that a GitHub client shows what happened. */
export function problemDocument(status: number, title: string, detail: string, violations?: unknown): Response {
  const body = { type: "about:blank", title, status, detail, message: `Mock: ${title}: ${detail}`, violations };
  return json(status, body, "application/problem+json");
}

export function json(status: number, body: unknown, contentType = "application/json; charset=utf-8"): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": contentType } });
}
