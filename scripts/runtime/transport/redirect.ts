/** Where a redirect leads. https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */

import { isSafe } from "./safe-method.ts";

export const MOST_REDIRECTS = 5;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** `url` is followed with the same method and body; `problem` says why a redirect is not. Undefined for no redirect. */
export type Redirect = { url: string; problem?: never } | { problem: string };

/**
 * GET follows every redirect. A write follows 307 and 308 only: the others would turn it into a GET.
 *
 * @param followed how many redirects this attempt has followed before
 */
export function readRedirect(response: Response, method: string, url: string, followed: number): Redirect | undefined {
  if (response.type === "opaqueredirect") {
    return { problem: "a redirect, which this platform hides: call the place it leads to" };
  }
  if (!redirects.has(response.status)) return undefined;
  const location = response.headers.get("location") ?? "";
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (location === "" || !target || !/^https?:$/.test(target.protocol)) {
    return { problem: `${response.status} without a location that can be followed` };
  }
  if (!isSafe(method) && response.status !== 307 && response.status !== 308) {
    return { problem: `${response.status}, which a ${method} does not follow: it has moved to ${target.href}` };
  }
  if (followed >= MOST_REDIRECTS)
    return { problem: `more than ${MOST_REDIRECTS} redirects, the last to ${target.href}` };
  return { url: target.href };
}
