import type { Call } from "./attempt.ts";
import { ResponseError, responseFacts } from "./errors.ts";
import { isSafe } from "./http-method.ts";
import { parseUrl } from "./url.ts";

export const MAX_REDIRECTS = 5;

const redirectStatuses = [301, 302, 303, 307, 308];

/**
 * Returns where a redirect points to, or undefined for any other response. GET follows every redirect; a write follows
 * only 307 and 308, because the others would turn it into a GET.
 *
 * @param url the one that was redirected
 * @param followed how many redirects this attempt has followed
 * @throws ResponseError for a redirect that cannot be followed
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function readRedirect(call: Call, response: Response, url: string, followed: number): string | undefined {
  const { method } = call.request;
  const { status, headers, type } = response;
  const fail = (problem: string) =>
    new ResponseError(call, problem, { ...responseFacts(call, response), kind: "redirect" });
  if (type === "opaqueredirect") throw fail("a redirect whose target the browser hides: call the final URL instead");
  if (!redirectStatuses.includes(status)) return undefined;
  const location = headers.get("location");
  const target = location && parseUrl(location, url);
  if (!target) throw fail(`${status} without a location that can be followed`);
  const shown = target.origin + target.pathname; // the query may be signed
  if (!isSafe(method) && status !== 307 && status !== 308) {
    throw fail(`${status}, which ${method} does not follow: moved to ${shown}`);
  }
  if (followed >= MAX_REDIRECTS) throw fail(`more than ${MAX_REDIRECTS} redirects, the last to ${shown}`);
  return target.href;
}
