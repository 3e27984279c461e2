/** Calls a hostile server with a client, and checks what must hold for any response. */
import { inspect } from "node:util";
import { expect, vi } from "vitest";
import {
  type ClientOptions,
  createClient,
  type ErrorKind,
  isClientError,
  type Space,
} from "../../../generated/client/index.ts";
import { createFetchClient, type FetchClientOptions } from "../../../generated/fetch/index.ts";
import { systemClock } from "../../../scripts/runtime/transport/clock.ts";
import { type Answer, type Received, startServer } from "./server.ts";

/** As long as GitHub's newest installation tokens, with dots like them. */
export const token: string = `ghs_${"s3cr.et-T0k_".repeat(44)}`.slice(0, 520);

export const methods = ["GET", "POST", "PUT", "DELETE"] as const;
export type Method = (typeof methods)[number];

const calls: Record<Method, (space: Space) => Promise<unknown>> = {
  GET: (space) => space.getResource(1),
  POST: (space) => space.createResource({ resource_type: "free_text", metadata: { name: "a", text: "b" } }),
  PUT: (space) => space.setResource(1, { metadata: { text: "c" } }),
  DELETE: (space) => space.deleteResource(1),
};

export interface Observation {
  /** The error's kind, or `success`. */
  kind: ErrorKind | "success";
  /** The value or the error of the call. */
  outcome: unknown;
  log: Received[];
  connections: number;
  /** Milliseconds of each sleep, which tests skip. */
  waits: number[];
}

/** Runs one call against a new server. */
export async function callHostileServer(
  answer: Answer | undefined,
  method: Method,
  options: ClientOptions = {},
): Promise<Observation> {
  await using server = await startServer(answer);
  const waits: number[] = [];
  const sleep = vi
    .spyOn(systemClock, "sleep")
    .mockImplementation(async (milliseconds) => void waits.push(milliseconds));
  const printed: unknown[] = [];
  const consoles = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...values) => void printed.push(values)),
  );
  const unhandled: unknown[] = [];
  const record = (reason: unknown) => void unhandled.push(reason);
  process.on("unhandledRejection", record);
  try {
    const space = createClient({ baseUrl: server.url, token, attempts: 2, timeout: 5000, ...options }).org("acme", 7);
    const { kind, outcome } = await classify(calls[method](space));
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
    expectTokenHidden({ outcome, printed });
    expect(server.processed["POST"] ?? 0, "resources created").toBeLessThanOrEqual(1);
    return { kind, outcome, log: server.log, connections: server.connections, waits };
  } finally {
    process.off("unhandledRejection", record);
    for (const spy of [sleep, ...consoles]) spy.mockRestore();
  }
}

async function classify(promise: Promise<unknown>): Promise<{ kind: ErrorKind | "success"; outcome: unknown }> {
  return promise.then(
    (outcome) => ({ kind: "success", outcome }),
    (outcome: unknown) => {
      if (!isClientError(outcome)) throw new Error("not a ClientError", { cause: outcome });
      expect(outcome).toMatchObject({
        operationId: expect.stringMatching(/-for-org$/),
        path: expect.stringContaining("{org}"),
        attempts: expect.any(Number),
      });
      return { kind: outcome.kind, outcome };
    },
  );
}

/** Runs one call of the path-typed client, whose errors are values. */
export async function callHostileServerByPath(
  answer: Answer | undefined,
  options: FetchClientOptions = {},
): Promise<number | ErrorKind> {
  await using server = await startServer(answer);
  const sleep = vi.spyOn(systemClock, "sleep").mockImplementation(async () => {});
  try {
    const client = createFetchClient({ baseUrl: server.url, token, attempts: 2, timeout: 5000, ...options });
    const params = { path: { org: "acme", space_number: 7 } };
    const body = { resource_type: "free_text", metadata: { name: "a", text: "b" } } as const;
    const outcome = await client
      .POST("/orgs/{org}/copilot-spaces/{space_number}/resources", { params, body })
      .catch((error: unknown) => {
        if (!isClientError(error)) throw new Error("not a ClientError", { cause: error });
        return error;
      });
    expectTokenHidden(outcome);
    expect(server.processed["POST"] ?? 0, "resources created").toBeLessThanOrEqual(1);
    if (outcome instanceof Error) return outcome.kind;
    expect(outcome.response.ok || Boolean(outcome.error)).toBe(true);
    return outcome.response.status;
  } finally {
    sleep.mockRestore();
  }
}

/** Fails if even a part of the token appears. */
export function expectTokenHidden(value: unknown): void {
  const shown = inspect(value, { depth: Infinity, showHidden: true, maxStringLength: 20_000, maxArrayLength: 1000 });
  expect(shown.includes(token.slice(4, 24)), "the token appears").toBe(false);
  expect((JSON.stringify(value) ?? "").includes(token.slice(4, 24)), "the token appears in JSON").toBe(false);
}
