import { describe, expect, test } from "vitest";
import { ConnectionError, createClient, type Space } from "../../../generated/client/index.ts";
import { type Respond, recordingFetch, rejection } from "../recording-fetch.ts";

function createSpace(respond: Respond): Space {
  return createClient({ fetch: recordingFetch(respond).fetch, attempts: 1 }).org("acme", 7);
}

describe("a signal", () => {
  const untilAborted: Respond = ({ signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      if (signal.aborted) reject(signal.reason);
    });

  test("a signal that is already aborted ends the call with its reason", async () => {
    const reason = new Error("no longer needed");
    const error = await rejection(createSpace(untilAborted).getResource(1, { signal: AbortSignal.abort(reason) }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      kind: "aborted",
      cause: reason,
      message: expect.stringMatching(
        /^copilot-spaces\/get-resource-for-org: aborted by the caller after \d+ ms, in attempt 1$/,
      ),
    });
  });

  test("a signal that is aborted while the call waits ends the call", async () => {
    const controller = new AbortController();
    const { fetch, log } = recordingFetch((request) => {
      queueMicrotask(() => controller.abort());
      return untilAborted(request);
    });
    const error = await rejection(createClient({ fetch }).org("acme", 7).listResources({ signal: controller.signal }));
    expect(error).toMatchObject({ kind: "aborted", cause: { name: "AbortError" } });
    expect(log).toHaveLength(1);
  });

  test("a signal that is aborted while the body arrives ends the call", async () => {
    const controller = new AbortController();
    const endless: Respond = ({ signal }) =>
      new Response(
        new ReadableStream({
          pull: (body) => {
            controller.abort();
            body.error(signal.reason);
          },
        }),
      );
    const error = await rejection(createSpace(endless).listResources({ signal: controller.signal }));
    expect(error).toMatchObject({ kind: "aborted" });
  });

  test("a signal that is not aborted changes nothing", async () => {
    const space = createSpace(() => Response.json({ id: 1 }));
    expect(await space.getResource(1, { signal: new AbortController().signal })).toEqual({ id: 1 });
  });
});
