/** Syncs with the client, whose `fetch` calls a space in memory. */
import { describe, expect, test } from "vitest";
import { createClient, isClientError } from "../../../generated/client/index.ts";
import { ensureResource, syncResources } from "../../../generated/sync/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { MemorySpace } from "./memory-space.ts";
import { attached, note } from "./resources.ts";
import { respond } from "./respond.ts";

const desired = [note("a"), note("b", "new")];
const options = { interval: 0, deleteExtra: true };

describe.each(["org", "user"] as const)("a space from client.%s()", (group) => {
  const path = `/${group}s/acme/copilot-spaces/7/resources`;

  test("syncs a space of the client", async () => {
    const space = new MemorySpace(attached([note("b", "old"), note("c")]));
    const { fetch, log } = recordingFetch((request) => respond(space, request));
    const outcome = await syncResources(createClient({ fetch })[group]("acme", 7), desired, options);
    expect(outcome).toMatchObject({ status: "complete", failed: [], remaining: [] });
    expect(log.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      `GET ${path}`,
      `POST ${path}`,
      `PUT ${path}/1`,
      `DELETE ${path}/2`,
    ]);
    expect(space.contents).toEqual(['free_text {"name":"a","text":"text"}', 'free_text {"name":"b","text":"new"}']);
  });

  test("attaches a resource once to a space of the client", async () => {
    const space = new MemorySpace();
    const { fetch } = recordingFetch((request) => respond(space, request));
    const client = createClient({ fetch })[group]("acme", 7);
    expect(await ensureResource(client, note("a"))).toMatchObject({ result: "created", resource: { id: 1 } });
    expect(await ensureResource(client, note("a"))).toMatchObject({ result: "already_there", resource: { id: 1 } });
  });
});

test("sends a creation once when the network loses its response", async () => {
  const space = new MemorySpace();
  const { fetch, log } = recordingFetch(async (request) => {
    const response = await respond(space, request);
    if (request.method === "POST") throw new TypeError("fetch failed");
    return response;
  });
  const outcome = await syncResources(createClient({ fetch }).org("acme", 7), desired, options);
  expect(outcome).toMatchObject({ status: "complete", done: [{ result: "confirmed" }, { result: "confirmed" }] });
  expect(log.filter(({ method }) => method === "POST")).toHaveLength(2);
  expect(space.resources).toHaveLength(2);
});

test("reports a refusal as a ClientError, in the outcome or as a rejection", async () => {
  const space = new MemorySpace();
  const { fetch } = recordingFetch((request) =>
    request.method === "GET" ? respond(space, request) : Response.json({ message: "Forbidden" }, { status: 403 }),
  );
  const client = createClient({ fetch }).org("acme", 7);
  const outcome = await syncResources(client, desired, options);
  const refused = { error: { kind: "forbidden", status: 403 } };
  expect(outcome).toMatchObject({ status: "incomplete", failed: [refused, refused], stop: undefined });
  expect(isClientError(await rejection(ensureResource(client, note("a"))))).toBe(true);
});

test("stops when the signal is aborted during a request", async () => {
  const controller = new AbortController();
  const space = new MemorySpace();
  const { fetch } = recordingFetch((request) => {
    if (request.method === "GET") return respond(space, request);
    controller.abort();
    return Promise.reject(request.signal.reason);
  });
  const outcome = await syncResources(createClient({ fetch }).org("acme", 7), desired, {
    ...options,
    signal: controller.signal,
  });
  expect(outcome).toMatchObject({
    status: "stopped",
    stop: { reason: "aborted", error: { kind: "aborted" } },
    done: [],
  });
});
