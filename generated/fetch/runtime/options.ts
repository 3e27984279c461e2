/** Settings of a client. */
export interface ClientOptions {
  /**
   * A GitHub token of any kind, sent as `authorization: Bearer …` to the origin of `baseUrl` and nowhere else.
   * Without one, or with an empty one, no `authorization` header is sent.
   */
  token?: string | undefined;
  /**
   * Where the API is. For GHE.com: `https://api.SUBDOMAIN.ghe.com`. A path is kept, a trailing slash is not.
   *
   * @default the first server of the description
   */
  baseUrl?: string | undefined;
  /**
   * Sent as `x-github-api-version`. GitHub answers as `2022-11-28` when the header is absent.
   *
   * @default "2026-03-10"
   * @see https://docs.github.com/rest/about-the-rest-api/api-versions
   */
  apiVersion?: string | undefined;
  /**
   * Sent as `user-agent`, which GitHub demands; browsers send their own instead.
   *
   * @default "copilot-spaces"
   */
  userAgent?: string | undefined;
  /**
   * What sends the requests.
   *
   * @default the global `fetch` at the time of the call
   */
  fetch?: Fetch | undefined;
}

/** Takes a request, gives its response: the global `fetch`, or anything that behaves like it. */
export type Fetch = (request: Request) => Promise<Response>;
