/** Responses that come from the mock and not from the API. */

/** The response to a request that is not documented. The API may document 404, so the status is 501. */
export function notDocumented(detail: string): Response {
  return problemDocument(501, "Not documented", detail);
}

/** A problem document (RFC 9457). GitHub clients show its `message`, which is GitHub's field. */
export function problemDocument(status: number, title: string, detail: string, violations?: unknown): Response {
  const body = { type: "about:blank", title, status, detail, message: `Mock: ${title}: ${detail}`, violations };
  return json(status, body, "application/problem+json");
}

export function json(status: number, body: unknown, contentType = "application/json; charset=utf-8"): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": contentType } });
}
