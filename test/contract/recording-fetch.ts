/** A request as it was sent. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Wraps a `fetch` so that the requests it is given can be looked at. */
export function recordRequests(inner: (request: Request) => Promise<Response>): {
  fetch: (request: Request) => Promise<Response>;
  sent: SentRequest[];
} {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: async (request) => {
      const { method, url, headers } = request;
      sent.push({ method, url, headers: Object.fromEntries(headers), body: await request.clone().text() });
      return inner(request);
    },
  };
}
