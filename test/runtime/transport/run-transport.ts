/** One call through the transport, against answers given in advance and a clock that nobody waits for. */
import type { Exchange } from "../../../scripts/runtime/transport/attempt.ts";
import type { Clock } from "../../../scripts/runtime/transport/clock.ts";
import type { OperationDescriptor } from "../../../scripts/runtime/transport/operation.ts";
import type { ClientOptions, Fetch } from "../../../scripts/runtime/transport/options.ts";
import { createTransport } from "../../../scripts/runtime/transport/transport.ts";
import { recordingFetch, type SentRequest } from "../recording-fetch.ts";

export const home = "https://api.test";

/** A status, a response in parts, or what `fetch` rejects with. */
export type Answer = number | Error | { status: number; headers?: Record<string, string>; body?: unknown };

export interface FakeClock extends Clock {
  /** How long it was waited, each time. */
  waits: number[];
}

export function fakeClock({
  random = 1,
  start = Date.UTC(2030, 0),
}: {
  random?: number;
  start?: number;
} = {}): FakeClock {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    random: () => random,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

export interface Given {
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The last one is given from then on. */
  answers: readonly Answer[];
  options?: ClientOptions;
  clock?: FakeClock;
}

export interface Played {
  log: SentRequest[];
  /** The log in short: method and URL. */
  sent: string[];
  waits: number[];
  exchange: Exchange | undefined;
  error: unknown;
}

export async function play({
  method = "GET",
  url = `${home}/a`,
  headers = {},
  body,
  answers,
  options,
  clock = fakeClock(),
}: Given): Promise<Played> {
  const { fetch, log } = answering(answers);
  const operation: OperationDescriptor = { operationId: "a/call", method, path: "/a", pathParameters: {} };
  const request = { url, method, headers, body: body ?? null, readAs: "text" } as const;
  const outcome = await createTransport({ fetch, ...options }, home, clock)
    .send(operation, request, undefined)
    .then(
      (exchange) => ({ exchange, error: undefined }),
      (error: unknown) => ({ exchange: undefined, error }),
    );
  return { log, sent: log.map((sent) => `${sent.method} ${sent.url}`), waits: clock.waits, ...outcome };
}

/** A `fetch` that gives the answers in turn, the last one from then on. */
export function answering(answers: readonly Answer[]): { fetch: Fetch; log: SentRequest[] } {
  const { fetch, log } = recordingFetch(() => toResponse(answers[log.length - 1] ?? answers.at(-1) ?? 200));
  return { fetch, log };
}

function toResponse(answer: Answer): Response {
  if (answer instanceof Error) throw answer;
  const { status, headers = {}, body } = typeof answer === "number" ? { status: answer } : answer;
  return new Response(typeof body === "string" ? body : (JSON.stringify(body) ?? null), { status, headers });
}
