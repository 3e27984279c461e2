/** Runs one call through the transport, with prepared answers and a clock that does not wait. */
import type { Exchange } from "../../../scripts/runtime/transport/attempt.ts";
import type { Clock } from "../../../scripts/runtime/transport/clock.ts";
import type { OperationDescriptor } from "../../../scripts/runtime/transport/operation.ts";
import type { ClientOptions } from "../../../scripts/runtime/transport/options.ts";
import { createTransport } from "../../../scripts/runtime/transport/transport.ts";
import { type Recording, recordingFetch, type SentRequest } from "../recording-fetch.ts";

export const home = "https://api.test";

/** A status, a response in parts, or what `fetch` rejects with. */
export type Answer = number | Error | { status: number; headers?: Record<string, string>; body?: unknown };

export interface FakeClock extends Clock {
  /** Milliseconds of each sleep. */
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
  operationId?: string | undefined;
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The last one is repeated. */
  answers: readonly Answer[];
  options?: ClientOptions;
  clock?: FakeClock;
}

export interface TransportRun {
  log: SentRequest[];
  /** Method and URL of each request. */
  sent: string[];
  waits: number[];
  exchange: Exchange | undefined;
  error: unknown;
}

export async function runTransport(given: Given): Promise<TransportRun> {
  const { method = "GET", url = `${home}/a`, headers = {}, body, answers, options, clock = fakeClock() } = given;
  const { operationId }: Given = { operationId: "a/call", ...given };
  const { fetch, log } = answering(answers);
  const operation: OperationDescriptor = { operationId, method, path: "/a", pathParameters: {} };
  const request = { url, method, headers, body: body ?? null };
  const outcome = await createTransport({ fetch, ...options }, home, clock)
    .send(operation, request, undefined)
    .then(
      (exchange) => ({ exchange, error: undefined }),
      (error: unknown) => ({ exchange: undefined, error }),
    );
  return { log, sent: log.map((sent) => `${sent.method} ${sent.url}`), waits: clock.waits, ...outcome };
}

/** A `fetch` that responds with the answers in turn, and repeats the last one. */
export function answering(answers: readonly Answer[]): Recording {
  const { fetch, log } = recordingFetch(() => toResponse(answers[log.length - 1] ?? answers.at(-1) ?? 200));
  return { fetch, log };
}

function toResponse(answer: Answer): Response {
  if (answer instanceof Error) throw answer;
  const { status, headers = {}, body } = typeof answer === "number" ? { status: answer } : answer;
  return new Response(typeof body === "string" ? body : (JSON.stringify(body) ?? null), { status, headers });
}
