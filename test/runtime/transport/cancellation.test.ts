import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient, observe } from "../../../generated/client/index.ts";
import type { Fetch } from "../../../scripts/runtime/transport/options.ts";
import { rejection } from "../recording-fetch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a call that has ended sends nothing", () => {
  const delay = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const createFetch = () => vi.fn<Fetch>(async () => Response.json({}));

  test("a call that has timed out sends nothing when its token arrives", async () => {
    const fetch = createFetch();
    const token = () => delay(200).then(() => "secret");
    const ended = rejection(createClient({ fetch, token, timeout: 100, attempts: 1 }).org("acme", 7).listResources());
    await vi.advanceTimersByTimeAsync(300);
    expect(await ended).toMatchObject({ kind: "timeout" });
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a call that was aborted sends nothing when its hook returns", async () => {
    const fetch = createFetch();
    const controller = new AbortController();
    const onRequest = () => {
      controller.abort();
      return delay(200);
    };
    const options = { signal: controller.signal, use: [observe({ onRequest })] };
    const ended = rejection(createClient({ fetch, attempts: 1 }).org("acme", 7).listResources(options));
    await vi.advanceTimersByTimeAsync(300);
    expect(await ended).toMatchObject({ kind: "aborted" });
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a call that has timed out does not follow a redirect", async () => {
    const moved = new Response(null, { status: 307, headers: { location: "/elsewhere" } });
    const fetch = vi.fn<Fetch>(() => delay(200).then(() => moved));
    const ended = rejection(createClient({ fetch, timeout: 100, attempts: 1 }).org("acme", 7).deleteResource(1));
    await vi.advanceTimersByTimeAsync(300);
    expect(await ended).toMatchObject({ kind: "timeout" });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
