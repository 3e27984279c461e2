import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import type { Fetch } from "../../../scripts/runtime/transport/options.ts";
import { rejection } from "../recording-fetch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("nothing is sent any more after the end of the call", () => {
  const late = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const deaf = () => vi.fn<Fetch>(async () => Response.json({}));

  test("when the token comes too late", async () => {
    const fetch = deaf();
    const token = () => late(200).then(() => "secret");
    const ended = rejection(createClient({ fetch, token, timeout: 100, attempts: 1 }).org("acme", 7).listResources());
    await vi.advanceTimersByTimeAsync(300);
    expect(await ended).toMatchObject({ kind: "timeout" });
    expect(fetch).not.toHaveBeenCalled();
  });

  test("when a hook comes back too late", async () => {
    const fetch = deaf();
    const controller = new AbortController();
    const options = { signal: controller.signal, onRequest: () => late(200) };
    const ended = rejection(createClient({ fetch, attempts: 1 }).org("acme", 7).listResources(options));
    controller.abort();
    await vi.advanceTimersByTimeAsync(300);
    expect(await ended).toMatchObject({ kind: "aborted" });
    expect(fetch).not.toHaveBeenCalled();
  });

  test("when a redirect comes too late", async () => {
    const moved = new Response(null, { status: 307, headers: { location: "/elsewhere" } });
    const fetch = vi.fn<Fetch>(() => late(200).then(() => moved));
    const ended = rejection(createClient({ fetch, timeout: 100, attempts: 1 }).org("acme", 7).deleteResource(1));
    await vi.advanceTimersByTimeAsync(300);
    expect(await ended).toMatchObject({ kind: "timeout" });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
