/** Plays a client against a hostile server, and holds what must be true whatever the server does. */
import { inspect } from "node:util";
import { expect, vi } from "vitest";
import {
  type ClientOptions,
  createClient,
  type ErrorKind,
  isClientError,
  type Space,
} from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
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

export interface Attacked {
  /** The error's kind, or `success`. */
  kind: ErrorKind | "success";
  /** What the call resolved to, or was rejected with. */
  outcome: unknown;
  log: Received[];
  connections: number;
  /** Milliseconds, each time that was to be waited. Nobody waits for them. */
  waits: number[];
}

/** One call against a server of its own. */
export async function attack(
  answer: Answer | undefined,
  method: Method,
  options: ClientOptions = {},
): Promise<Attacked> {
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
  const note = (reason: unknown) => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    const space = createClient({ baseUrl: server.url, token, attempts: 2, timeout: 5000, ...options }).org("acme", 7);
    const { kind, outcome } = await settle(calls[method](space));
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
    expectSecret({ outcome, printed });
    expect(server.processed["POST"] ?? 0, "resources created").toBeLessThanOrEqual(1);
    return { kind, outcome, log: server.log, connections: server.connections, waits };
  } finally {
    process.off("unhandledRejection", note);
    for (const spy of [sleep, ...consoles]) spy.mockRestore();
  }
}

async function settle(promise: Promise<unknown>): Promise<{ kind: ErrorKind | "success"; outcome: unknown }> {
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

/** The same for the path-typed client, whose errors are values. */
export async function attackByPath(
  answer: Answer | undefined,
  options: ClientOptions = {},
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
    expectSecret(outcome);
    expect(server.processed["POST"] ?? 0, "resources created").toBeLessThanOrEqual(1);
    if (outcome instanceof Error) return outcome.kind;
    expect(outcome.response.ok || Boolean(outcome.error)).toBe(true);
    return outcome.response.status;
  } finally {
    sleep.mockRestore();
  }
}

/** A token that shows in part shows. */
export function expectSecret(value: unknown): void {
  const shown = inspect(value, { depth: Infinity, showHidden: true, maxStringLength: 20_000, maxArrayLength: 1000 });
  expect(shown.includes(token.slice(4, 24)), "the token shows").toBe(false);
  expect((JSON.stringify(value) ?? "").includes(token.slice(4, 24)), "the token shows in JSON").toBe(false);
}
