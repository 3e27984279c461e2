import { systemClock } from "./clock.ts";
import { isSafe } from "./http-method.ts";
import type { Throttle } from "./options.ts";

/**
 * Spaces out writes, as GitHub asks of scripts that send many; reads are not delayed. Clients that share a token should
 * share one throttle.
 *
 * @param interval milliseconds between the starts of two writes; a second by default
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 * @example
 * const spaces = createClient({ token, throttle: throttleWrites() });
 */
export function throttleWrites(interval = 1000): Throttle {
  let next = 0;
  return async (method, signal) => {
    if (isSafe(method)) return;
    const now = systemClock.now();
    const turn = Math.max(now, next);
    next = turn + interval;
    if (turn > now) await systemClock.sleep(turn - now, signal);
  };
}
