import { type Clock, systemClock } from "./clock.ts";
import type { Pace } from "./options.ts";
import { isSafe } from "./safe-method.ts";

/**
 * Keeps writes apart, as GitHub asks of batches; reads pass. Give one to a client as its `pace`, or to several clients
 * that share a token.
 *
 * @param interval milliseconds between the starts of two writes
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export function paceWrites(interval = 1000, clock: Clock = systemClock): Pace {
  let next = 0;
  return async (method, signal) => {
    if (isSafe(method)) return;
    const now = clock.now();
    const turn = Math.max(now, next);
    next = turn + interval;
    if (turn > now) await clock.sleep(turn - now, signal);
  };
}
