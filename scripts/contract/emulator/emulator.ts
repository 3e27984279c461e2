/** The emulator: a server with a state that answers as GitHub does. */
import { setTimeout as wait } from "node:timers/promises";
import { ConnectionDropped } from "../http-server.ts";
import { checkJudgePeers } from "../peers.ts";
import { decideAccess } from "./access.ts";
import { createFaultInjector, type EmulatedFault, type FaultInjector } from "./faults.ts";
import { commonHeaders } from "./github.ts";
import { type EmulatorParts, handle, type ReceivedRequest } from "./handle.ts";
import type { EmulatorOptions } from "./options.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { createErrors, generalError, type Reply } from "./reply.ts";
import { addEntityTag, toResponse } from "./respond.ts";
import { type EmulatorSeed, readSeed, writeSeed } from "./seed.ts";
import { createMemoryStore, type SpaceStore } from "./store.ts";
import { createTokenTable } from "./token.ts";

/** Controls a running emulator. */
export interface EmulatorControls {
  /** Goes back to the seed. Rate limits and faults start again, too. */
  reset(): void;
  /** What exists now, in the form of a seed. */
  snapshot(): EmulatorSeed;
  /** Adds a fault, for the next request if it says nothing else. */
  inject(fault: EmulatedFault): void;
}

/** A `fetch` that the emulator answers. */
export interface EmulatorFetch extends EmulatorControls {
  /** Answers a request as GitHub would. */
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
}

/** A handler of requests, with what controls it. */
export interface Emulator extends EmulatorControls {
  fetch(request: Request): Promise<Response>;
  /** Releases the database. */
  close(): void;
}

/**
 * Creates a `fetch` with the behavior and the state of GitHub's API, without a socket.
 *
 * What one request creates, the next one lists. Tokens, rate limits, ETags and faults behave as the options say. A
 * refused request has the header `x-emulator-lacks`, which says what it lacked.
 *
 * @throws {UserError} if a peer dependency is missing or the seed is not valid
 * @example
 * const emulator = await createEmulatorFetch();
 * const space = createClient({ token: "any", fetch: emulator }).org("acme", 7);
 * emulator.inject({ kind: "status", status: 502 }); // the next request fails once
 * await space.listResources();
 * emulator.reset();
 */
export async function createEmulatorFetch(options: EmulatorOptions = {}): Promise<EmulatorFetch> {
  const { fetch, reset, snapshot, inject } = await createEmulator(options);
  return Object.assign((input: string | URL | Request, init?: RequestInit) => fetch(new Request(input, init)), {
    reset,
    snapshot,
    inject,
  });
}

/** @param change replaces parts, for tests that plant mistakes */
export async function createEmulator(
  options: EmulatorOptions = {},
  change: (parts: EmulatorParts) => EmulatorParts = (parts) => parts,
): Promise<Emulator> {
  await checkJudgePeers();
  const { readEmulatedApi } = await import("./api.ts");
  const { readBundledDescription } = await import("../bundled-description.ts");
  const document = readBundledDescription();
  const { now = () => new Date(), rateLimit, tokens, seed = {}, database } = options;
  const api = readEmulatedApi(document);
  const contents = readSeed(seed, api.validateResource, now());
  const store = database === undefined ? createMemoryStore() : await openDatabase(database);
  if (store.isNew) store.reset(contents);
  const faults = createFaultInjector(options.faults ?? [], options.faultSeed ?? 0);
  const parts = change({
    api,
    store,
    findToken: createTokenTable(tokens),
    decideAccess,
    limiter: createRateLimiter(rateLimit),
    limitStatus: rateLimit?.status ?? 403,
    writeError: createErrors(document),
    now,
  });
  return {
    fetch: createHandler(parts, faults, options),
    reset: () => {
      parts.store.reset(contents);
      parts.limiter.reset();
      faults.reset();
    },
    snapshot: () => writeSeed(parts.store.snapshot()),
    inject: faults.add,
    close: () => store.close(),
  };
}

async function openDatabase(file: string): Promise<SpaceStore> {
  const { openSqliteStore } = await import("./sqlite-store.ts");
  return openSqliteStore(file);
}

function createHandler(
  parts: EmulatorParts,
  injector: FaultInjector,
  { latency = 0, log }: EmulatorOptions,
): Emulator["fetch"] {
  let count = 0;
  return async (request) => {
    const { method, url, headers, signal } = request;
    signal.throwIfAborted();
    const body = await request.text();
    const faults = injector.draw(method);
    const names = faults.map(({ kind }) => kind);
    const delays = faults.flatMap(({ kind, delay = 1000 }) => (kind === "delay" ? delay : 0));
    const time = delays.reduce((sum, each) => sum + each, latency);
    if (time > 0) await wait(time, undefined, { signal }).catch(() => signal.throwIfAborted());
    signal.throwIfAborted();
    count += 1;
    const common = commonHeaders(headers, count);
    const reply = names.includes("drop")
      ? { status: 0 }
      : answer(parts, faults, { method, url, received: headers, headers: {}, body });
    const isDropped = names.includes("drop") || names.includes("drop-response");
    const { pathname, search } = new URL(url);
    log?.({ method, path: pathname + search, status: isDropped ? 0 : reply.status, lacks: reply.lacks, faults: names });
    if (isDropped) throw new ConnectionDropped();
    return toResponse({ ...reply, headers: { ...common, ...reply.headers } }, method === "HEAD", faults);
  };
}

function answer(parts: EmulatorParts, faults: readonly EmulatedFault[], request: ReceivedRequest): Reply {
  const failure = faults.find(({ kind }) => kind === "status");
  if (failure) {
    const { status = 502, headers = {} } = failure;
    return generalError(status, "An injected fault", "luck: the fault was injected", headers);
  }
  const { method, received } = request;
  const reply = addEntityTag(handle(parts, request), method, received.get("if-none-match"));
  if (reply.status !== 304) return reply;
  const token = parts.findToken(received.get("authorization"));
  if (typeof token === "string") return reply;
  // GitHub does not count a 304.
  return {
    ...reply,
    headers: { ...reply.headers, ...parts.limiter.giveBack(token.token, parts.now().getTime()).headers },
  };
}
