import { systemClock } from "./clock.ts";
import { isSafe } from "./http-method.ts";
import type { Middleware } from "./middleware.ts";

/**
 * Spaces out writes, as GitHub asks of scripts that send many; reads are not delayed, and the delay does not count
 * towards `timeout`. Clients that share a token should share one throttle.
 *
 * @param interval milliseconds between the starts of two writes; a second by default
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 * @example
 * const spaces = createClient({ token, use: [throttleWrites()] });
 */
export function throttleWrites(interval = 1000): Middleware {
  const { now, sleep } = systemClock;
  let next = 0;
  let queue: Promise<void> = Promise.resolve();
  return async (request, send) => {
    if (isSafe(request.method)) return send(request);
    // A write that is aborted while it waits does not move `next`.
    const turn = queue.then(async () => {
      await sleep(next - now(), request.signal);
      next = now() + interval;
    });
    queue = turn.catch(() => undefined);
    await request.outsideTimeout(turn);
    return send(request);
  };
}
