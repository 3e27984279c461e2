import { isSafe } from "./http-method.ts";
import { parseUrl } from "./url.ts";

export const MAX_REDIRECTS = 5;

const redirectStatuses = [301, 302, 303, 307, 308];

/** The `url` to send the same request to, or the `problem` that prevents it. */
export type Redirect = { url: string; problem?: never } | { problem: string };

/**
 * Returns where a redirect points to, or undefined for any other response. GET follows every redirect; a write follows
 * only 307 and 308, because the others would turn it into a GET.
 *
 * @param followed how many redirects this attempt has followed
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function readRedirect(response: Response, method: string, url: string, followed: number): Redirect | undefined {
  const { status, headers, type } = response;
  if (type === "opaqueredirect") {
    return { problem: "a redirect whose target the browser hides: call the final URL instead" };
  }
  if (!redirectStatuses.includes(status)) return undefined;
  const location = headers.get("location");
  const target = location ? parseUrl(location, url) : undefined;
  if (!target) return { problem: `${status} without a location that can be followed` };
  const shown = target.origin + target.pathname; // the query may be signed
  if (!isSafe(method) && status !== 307 && status !== 308) {
    return { problem: `${status}, which ${method} does not follow: moved to ${shown}` };
  }
  if (followed >= MAX_REDIRECTS) return { problem: `more than ${MAX_REDIRECTS} redirects, the last to ${shown}` };
  return { url: target.href };
}
