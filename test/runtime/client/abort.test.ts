import { describe, expect, test } from "vitest";
import { ConnectionError, createClient, type Space } from "../../../generated/client/index.ts";
import { type Respond, recordingFetch, rejection } from "../recording-fetch.ts";

function spaceThat(respond: Respond): Space {
  return createClient({ fetch: recordingFetch(respond).fetch, attempts: 1 }).org("acme", 7);
}

describe("a signal", () => {
  const untilAborted: Respond = ({ signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      if (signal.aborted) reject(signal.reason);
    });

  test("that was aborted before ends the call with the caller's reason", async () => {
    const reason = new Error("not any more");
    const error = await rejection(spaceThat(untilAborted).getResource(1, { signal: AbortSignal.abort(reason) }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      kind: "aborted",
      cause: reason,
      message: expect.stringMatching(
        /^copilot-spaces\/get-resource-for-org: aborted by the caller after \d+ ms, in attempt 1$/,
      ),
    });
  });

  test("that is aborted while the call waits ends it", async () => {
    const controller = new AbortController();
    const { fetch, log } = recordingFetch((request) => {
      queueMicrotask(() => controller.abort());
      return untilAborted(request);
    });
    const error = await rejection(createClient({ fetch }).org("acme", 7).listResources({ signal: controller.signal }));
    expect(error).toMatchObject({ kind: "aborted", cause: { name: "AbortError" } });
    expect(log).toHaveLength(1);
  });

  test("that is aborted while the body arrives ends the call", async () => {
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
    const error = await rejection(spaceThat(endless).listResources({ signal: controller.signal }));
    expect(error).toMatchObject({ kind: "aborted" });
  });

  test("that is never aborted changes nothing", async () => {
    const space = spaceThat(() => Response.json({ id: 1 }));
    expect(await space.getResource(1, { signal: new AbortController().signal })).toEqual({ id: 1 });
  });
});
