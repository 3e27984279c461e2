/** Syncs with the client against a server that answers one kind of request as it should not. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createClient, isClientError } from "../../../generated/client/index.ts";
import { ensureResource, type SyncableSpace, type SyncOutcome, syncResources } from "../../../generated/sync/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { MemorySpace } from "./memory-space.ts";
import { attached, note } from "./resources.ts";
import { respond } from "./respond.ts";
import { all, create, remove, set, summarize } from "./sync-fixture.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0)); // retries without delay

type Hostile = (request: Request, space: MemorySpace) => Response | Promise<Response>;

interface Server {
  memory: MemorySpace;
  space: SyncableSpace;
}

/** A space with the notes b and c, and a server that answers one method in its own way. */
function startServer(method: string, hostile: Hostile): Server {
  const memory = new MemorySpace(attached([note("b", "old"), note("c")]));
  const { fetch } = recordingFetch((request) =>
    request.method === method ? hostile(request, memory) : respond(memory, request),
  );
  return { memory, space: createClient({ fetch }).org("acme", 7) };
}

const desired = [note("a"), note("b", "new")];
const sync = ({ space }: Server): Promise<SyncOutcome> =>
  syncResources(space, desired, { deleteExtra: true, interval: 0 });

const json = (body: unknown, status: number) => (): Response => Response.json(body, { status });
const lose: Hostile = async (request, space) => {
  await respond(space, request);
  throw new TypeError("fetch failed");
};

describe("a list", () => {
  test.each([null, {}, { message: "Moved" }, [], "text", { resources: [null] }, { resources: [{ id: 1 }] }])(
    "that is %j ends the sync before anything is written",
    async (body) => {
      const server = startServer("GET", json(body, 200));
      for (const error of [await rejection(sync(server)), await rejection(ensureResource(server.space, note("a")))]) {
        expect(isClientError(error) && error.kind).toBe("unexpected_response");
      }
      expect(server.memory.writes).toEqual([]);
    },
  );
});

const onlySet = {
  status: "incomplete",
  done: [`${set}: done`],
  failed: [create],
  heldBack: [`${remove}: failed`],
  remaining: [],
};

describe("a creation", () => {
  test.each<[title: string, hostile: Hostile]>([
    ["201 and null", json(null, 201)],
    ["201 and an object without an id", json({}, 201)],
    ["201 and a message", json({ message: "Created" }, 201)],
    ["201 and another resource", json(attached([note("z")], 9)[0], 201)],
    ["200 and the resource that is to be removed", json(attached([note("c")], 2)[0], 200)],
    ["201 and no body", () => new Response(null, { status: 201 })],
    ["204", () => new Response(null, { status: 204 })],
    ["403", json({ message: "Resource not accessible by integration" }, 403)],
    ["404", json({ message: "Not Found" }, 404)],
    ["409", json({ message: "Conflict" }, 409)],
    ["413", json({ message: "Too large" }, 413)],
    ["422", json({ message: "Invalid" }, 422)],
    ["500", json({ message: "Server Error" }, 500)],
    ["no response", () => Promise.reject(new TypeError("fetch failed"))],
  ])("that is answered with %s fails alone, and holds the removal back", async (_, hostile) => {
    const server = startServer("POST", hostile);
    const outcome = await sync(server);
    const { heldBack } = outcome;
    expect(summarize(outcome)).toEqual({
      ...onlySet,
      heldBack: heldBack.map(({ reason }) => `${remove}: ${reason}`),
    });
    expect(heldBack).toHaveLength(1);
    expect(server.memory.contents).toHaveLength(2);
  });

  test("whose response is lost is confirmed", async () => {
    const server = startServer("POST", lose);
    expect(summarize(await sync(server))).toMatchObject({
      status: "complete",
      done: [`${create}: confirmed`, `${set}: done`, `${remove}: done`],
    });
  });
});

describe("a change", () => {
  test.each<[title: string, hostile: Hostile]>([
    ["200 and null", json(null, 200)],
    ["200 and another text", json(attached([note("b", "old")])[0], 200)],
    ["403", json({ message: "Forbidden" }, 403)],
    ["404", json({ message: "Not Found" }, 404)],
    ["503", json({ message: "Unavailable" }, 503)],
  ])("that is answered with %s fails alone, and holds the removal back", async (_, hostile) => {
    expect(summarize(await sync(startServer("PUT", hostile)))).toEqual({
      status: "incomplete",
      done: [`${create}: done`],
      failed: [set],
      heldBack: [`${remove}: failed`],
      remaining: [],
    });
  });
});

describe("a removal", () => {
  test("whose response is lost, and whose repetition finds nothing, is confirmed", async () => {
    const server = startServer("DELETE", async (request, space) => {
      const response = await respond(space, request);
      if (response.status === 204) throw new TypeError("fetch failed");
      return response;
    });
    expect(summarize(await sync(server))).toEqual({
      status: "complete",
      done: [...all.slice(0, 2), `${remove}: confirmed`],
      failed: [],
      remaining: [],
    });
  });

  test("of a resource that someone else removed is confirmed", async () => {
    const server = startServer("DELETE", (request, space) => {
      space.resources.splice(1, 1);
      return respond(space, request);
    });
    expect((await sync(server)).done.at(-1)).toMatchObject({ result: "confirmed", resource: undefined });
  });

  test.each([403, 404, 422, 500])(
    "that is answered with %i although the resource is there fails alone",
    async (status) => {
      const server = startServer("DELETE", json({ message: "No" }, status));
      expect(summarize(await sync(server))).toEqual({
        status: "incomplete",
        done: all.slice(0, 2),
        failed: [remove],
        remaining: [],
      });
    },
  );
});

test.each([401, 410])("a write that is answered with %i ends the sync", async (status) => {
  const outcome = await sync(startServer("POST", json({ message: "No" }, status)));
  expect(summarize(outcome)).toMatchObject({ status: "stopped", reason: "refused", remaining: [create, set, remove] });
});
