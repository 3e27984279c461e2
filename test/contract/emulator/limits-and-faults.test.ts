/** Rate limits by an injected clock, and faults that a test asks for. */
import { describe, expect, test } from "vitest";
import { createClient, isClientError } from "../../../generated/client/index.ts";
import { createEmulatorFetch, type EmulatedFault } from "../../../scripts/contract/index.ts";
import { note, orgSpace, send } from "./request.ts";

const start = Date.parse("2025-01-01T00:00:00Z");

function createClock() {
  let time = start;
  return { now: () => new Date(time), advance: (milliseconds: number) => void (time += milliseconds) };
}

describe("rate limits", () => {
  test("count requests per token, and start again after an hour", async () => {
    const clock = createClock();
    const emulator = await createEmulatorFetch({ now: clock.now, rateLimit: { limit: 2 } });
    const ask = async (token?: string) => {
      const { status, headers } = await send(emulator, orgSpace, token === undefined ? {} : { token });
      return [status, headers.get("x-ratelimit-remaining"), headers.get("x-ratelimit-used")];
    };
    expect(await ask()).toEqual([200, "1", "1"]);
    expect(await ask()).toEqual([200, "0", "2"]);
    const refused = await send(emulator, orgSpace);
    expect(refused).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining("API rate limit exceeded") },
    });
    expect(refused.headers.get("x-ratelimit-reset")).toBe(String(start / 1000 + 3600));
    expect(refused.headers.get("retry-after")).toBeNull();
    expect(await ask("ghp_other")).toEqual([200, "1", "1"]);
    clock.advance(3_600_000);
    expect(await ask()).toEqual([200, "1", "1"]);
    await ask();
    emulator.reset();
    expect(await ask()).toEqual([200, "1", "1"]);
  });

  test("limit the writes of a minute and of an hour", async () => {
    const clock = createClock();
    const rateLimit = { writesPerMinute: 2, writesPerHour: 3, status: 429 } as const;
    const emulator = await createEmulatorFetch({ now: clock.now, rateLimit });
    const create = async () => {
      const { status, headers } = await send(emulator, `POST ${orgSpace}`, { body: note });
      return [status, headers.get("retry-after")];
    };
    expect(await create()).toEqual([201, null]);
    clock.advance(10_000);
    expect(await create()).toEqual([201, null]);
    expect(await create()).toEqual([429, "50"]);
    expect((await send(emulator, orgSpace)).status).toBe(200);
    clock.advance(50_000);
    expect(await create()).toEqual([201, null]);
    expect(await create()).toEqual([429, "3540"]);
    expect(emulator.snapshot().spaces?.[0]?.resources).toHaveLength(3);
  });

  test("remember writes when the hour of the primary limit ends", async () => {
    const clock = createClock();
    const emulator = await createEmulatorFetch({ now: clock.now, rateLimit: { writesPerHour: 1 } });
    await send(emulator, orgSpace);
    clock.advance(1_800_000);
    expect((await send(emulator, `POST ${orgSpace}`, { body: note })).status).toBe(201);
    clock.advance(1_800_000);
    expect((await send(emulator, `POST ${orgSpace}`, { body: note })).status).toBe(403);
  });

  test("are what the client takes them for", async () => {
    const emulator = await createEmulatorFetch({ rateLimit: { limit: 0 } });
    const space = createClient({ token: "any", fetch: emulator, maxRateLimitWait: 0 }).org("octo-org", 7);
    const error: unknown = await space.listResources().catch((reason: unknown) => reason);
    expect(isClientError(error) && error.kind).toBe("rate_limited");
  });
});

describe("faults", () => {
  test.each<[fault: EmulatedFault, line: string, want: [number | string, string | null]]>([
    [{ kind: "status", status: 503, headers: { "retry-after": "1" } }, orgSpace, [503, "status"]],
    [{ kind: "status" }, orgSpace, [502, "status"]],
    [{ kind: "delay", delay: 1 }, orgSpace, [200, "delay"]],
    [{ kind: "truncate" }, orgSpace, ["fetch failed", null]],
    [{ kind: "drop" }, orgSpace, ["fetch failed", null]],
    [{ kind: "status", method: "POST" }, orgSpace, [200, null]],
  ])("%j", async (fault, line, want) => {
    const emulator = await createEmulatorFetch();
    emulator.inject(fault);
    const result = await send(emulator, line).catch((error: Error) => error.message);
    expect(
      typeof result === "string" ? [result, null] : [result.status, result.headers.get("x-emulator-fault")],
    ).toEqual(want);
    const next = await send(emulator, line);
    expect([next.status, next.headers.get("x-emulator-fault")]).toEqual([200, null]);
  });

  test("drop takes no effect, and drop-response does", async () => {
    const emulator = await createEmulatorFetch({ faults: [{ kind: "drop" }] });
    await expect(send(emulator, `POST ${orgSpace}`, { body: note })).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
    expect(emulator.snapshot().spaces).toEqual([]);
    emulator.inject({ kind: "drop-response" });
    await expect(send(emulator, `POST ${orgSpace}`, { body: note })).rejects.toThrow("fetch failed");
    expect(emulator.snapshot().spaces?.[0]?.resources).toHaveLength(1);
  });

  test("happen by rate, the same ones for the same seed, also after a reset", async () => {
    const draw = async (faultSeed: number) => {
      const emulator = await createEmulatorFetch({ faultSeed, faults: [{ kind: "status", rate: 0.3 }] });
      const sent = async () => {
        const statuses: number[] = [];
        for (let count = 0; count < 50; count += 1) statuses.push((await send(emulator, orgSpace)).status);
        return statuses;
      };
      const first = await sent();
      emulator.reset();
      expect(await sent()).toEqual(first);
      return first;
    };
    const statuses = await draw(7);
    expect(await draw(7)).toEqual(statuses);
    expect(await draw(8)).not.toEqual(statuses);
    const failed = statuses.filter((status) => status === 502).length;
    expect(failed).toBeGreaterThan(5);
    expect(failed).toBeLessThan(30);
  });

  test("happen as often as they are asked to", async () => {
    const emulator = await createEmulatorFetch({ faults: [{ kind: "status", times: 2 }] });
    const statuses = [await send(emulator, orgSpace), await send(emulator, orgSpace), await send(emulator, orgSpace)];
    expect(statuses.map(({ status }) => status)).toEqual([502, 502, 200]);
  });

  test("are survived by the client", async () => {
    const emulator = await createEmulatorFetch({ faults: [{ kind: "truncate" }, { kind: "drop" }] });
    const space = createClient({ token: "any", fetch: emulator }).org("octo-org", 7);
    expect(await space.listResources()).toEqual({ resources: [] });
  });
});

test("logs every request with what it lacked and what was injected", async () => {
  const log: unknown[] = [];
  const emulator = await createEmulatorFetch({ log: (entry) => log.push(entry) });
  await send(emulator, `${orgSpace}?a=b`);
  await send(emulator, orgSpace, { token: "" });
  emulator.inject({ kind: "drop-response" });
  await send(emulator, orgSpace).catch(() => {});
  expect(log).toEqual([
    { method: "GET", path: `${orgSpace}?a=b`, status: 200, lacks: undefined, faults: [] },
    { method: "GET", path: orgSpace, status: 401, lacks: "a token", faults: [] },
    { method: "GET", path: orgSpace, status: 0, lacks: undefined, faults: ["drop-response"] },
  ]);
});
