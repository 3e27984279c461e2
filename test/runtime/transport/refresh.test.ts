/** A token function is asked once more when GitHub rejects its token. */
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { createClient, observe, type RetryEvent, type TokenRequest } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { type Respond, recordingFetch, rejection } from "../recording-fetch.ts";
import { runTransport } from "./run-transport.ts";

/** Accepts only the token `new`. */
const guarded: Respond = ({ headers }) =>
  headers.get("authorization") === "Bearer new"
    ? Response.json({ id: 1 }, { status: 201 })
    : Response.json({ message: "Bad credentials" }, { status: 401 });

const note = { resource_type: "free_text", metadata: { name: "a", text: "b" } } as const;

test("a creation is repeated once with the token that the function returns next", async () => {
  const { fetch, log } = recordingFetch(guarded);
  const requests: TokenRequest[] = [];
  const token = async (request: TokenRequest) => (requests.push(request), request.refused ? "new" : "old");
  const { created } = await createClient({ fetch, token }).org("acme", 7).createResource(note);
  expect(created).toBe(true);
  expect(requests).toEqual([{ refused: false }, { refused: true }]);
  expect(log.map(({ method, headers }) => [method, headers["authorization"]])).toEqual([
    ["POST", "Bearer old"],
    ["POST", "Bearer new"],
  ]);
  expect(log[1]?.body).toBe(log[0]?.body);
});

test("createFetchClient asks the function as well", async () => {
  const { fetch, log } = recordingFetch(guarded);
  const client = createFetchClient({ fetch, token: ({ refused }) => (refused ? "new" : "old") });
  const params = { path: { org: "acme", space_number: 7 } };
  const { response } = await client.POST("/orgs/{org}/copilot-spaces/{space_number}/resources", { params, body: note });
  expect(response.status).toBe(201);
  expect(log).toHaveLength(2);
});

describe("the call fails after", () => {
  test("a second 401", async () => {
    const { fetch, log } = recordingFetch(guarded);
    const token = vi.fn(() => "old");
    const error = await rejection(createClient({ fetch, token }).org("acme", 7).listResources());
    expect(error).toMatchObject({ kind: "unauthorized", attempts: 2 });
    expect([log.length, token.mock.calls.length]).toEqual([2, 2]);
  });

  test.each<[title: string, options: object]>([
    ["one 401 with a token that is text", { token: "old" }],
    ["one 401 without a token", {}],
    ["one 401 with authorization of its own", { token: () => "new", headers: { Authorization: "Basic x" } }],
  ])("%s", async (_, options) => {
    const { fetch, log } = recordingFetch(guarded);
    const error = await rejection(
      createClient({ fetch, ...options })
        .org("acme", 7)
        .listResources(),
    );
    expect(error).toMatchObject({ kind: "unauthorized", attempts: 1 });
    expect(log).toHaveLength(1);
  });

  test("a function that fails when it is asked again", async () => {
    const { fetch } = recordingFetch(guarded);
    const cause = new Error("no refresh token");
    const token = ({ refused }: TokenRequest) => (refused ? Promise.reject(cause) : Promise.resolve("old"));
    const error = await rejection(createClient({ fetch, token }).org("acme", 7).listResources());
    expect(error).toMatchObject({ kind: "invalid_input", attempts: 1, cause });
  });
});

test("another token does not cost an attempt, and its retry is announced", async () => {
  const events: RetryEvent[] = [];
  const { sent, waits } = await runTransport({
    answers: [401, 503, 503, 200],
    options: { token: () => "t", attempts: 3, use: [observe({ onRetry: (event) => void events.push(event) })] },
  });
  expect(sent).toHaveLength(4);
  expect(events.map(({ status }) => status)).toEqual([401, 503, 503]);
  expect(waits).toHaveLength(3);
});

test("an earlier token of the call is redacted, too", async () => {
  const tokens = ["ghs_first.token", "ghs_second.token"];
  const token = () => tokens.shift() ?? "";
  const { fetch, log } = recordingFetch(() =>
    log.length === 1 ? new Response(null, { status: 401 }) : echoTokens(log.map(({ headers }) => headers)),
  );
  const error = await rejection(createClient({ fetch, token }).org("acme", 7).listResources());
  expect(error).toMatchObject({ kind: "forbidden", attempts: 2, body: { message: "[redacted] and [redacted]" } });
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(".token");
});

function echoTokens(headers: Record<string, string>[]): Response {
  const message = headers.map(({ authorization = "" }) => authorization.replace("Bearer ", "")).join(" and ");
  return Response.json({ message }, { status: 403, headers: { "x-seen": message } });
}
