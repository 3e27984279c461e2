/** Responses of the mock itself, which the API does not have. */

/** For a request that the description does not have. Not 404, which is a response of the API. */
export function notDocumented(detail: string): Response {
  return problemDocument(501, "Not documented", detail);
}

/** A problem document (RFC 9457) with GitHub's `message`, which GitHub clients show. */
export function problemDocument(status: number, title: string, detail: string, violations?: unknown): Response {
  const body = { type: "about:blank", title, status, detail, message: `Mock: ${title}: ${detail}`, violations };
  return json(status, body, "application/problem+json");
}

export function json(status: number, body: unknown, contentType = "application/json; charset=utf-8"): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": contentType } });
}
