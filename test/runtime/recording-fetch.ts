/** A `fetch` that records its requests. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Empty without a body. */
  body: string;
}

export interface Recording {
  fetch: (input: string | Request, init?: RequestInit) => Promise<Response>;
  log: SentRequest[];
}

export type Respond = (request: Request) => Response | Promise<Response>;

/** Without `respond`, every response is an empty JSON object with status 200. */
export function recordingFetch(respond: Respond = () => Response.json({})): Recording {
  const log: SentRequest[] = [];
  return {
    log,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { method, url, headers } = request;
      log.push({ method, url, headers: Object.fromEntries(headers), body: await request.clone().text() });
      return respond(request);
    },
  };
}

/** Resolves to the reason of the rejection, and rejects if the promise resolves. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => Promise.reject(new Error(`expected a rejection, got ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  );
}
