/** Connections that break, and responses that are not HTTP. */
import { describe, expect, test } from "vitest";
import type { ErrorKind } from "../../../generated/client/index.ts";
import { createClient } from "../../../generated/client/index.ts";
import { rejection } from "../recording-fetch.ts";
import {
  callHostileServer,
  callHostileServerByPath,
  expectTokenHidden,
  methods,
  token,
} from "./call-hostile-server.ts";
import { type Answer, resource, respond, respondJson, respondLikeGitHub, startServer } from "./server.ts";

const json = "content-type: application/json\r\n";
const cutOff =
  (text: string): Answer =>
  (socket) =>
    void socket.end(text, "latin1");
/** Resets the connection after the text has arrived. */
const reset =
  (text: string): Answer =>
  (socket) =>
    void socket.write(text, "latin1", () => setTimeout(() => socket.resetAndDestroy(), 3));

const broken: [title: string, answer: Answer | undefined][] = [
  ["a reset before the request", undefined],
  ["a reset before the headers", (socket) => void socket.resetAndDestroy()],
  ["an end before the headers", (socket) => void socket.end()],
  ["a reset in the status", reset("HTTP/1.1 20")],
  ["a reset in the headers", reset(`HTTP/1.1 200 OK\r\n${json}x-gith`)],
  ["an end in the headers", cutOff(`HTTP/1.1 200 OK\r\n${json}x-gith`)],
  ["a reset after the headers", reset(`HTTP/1.1 200 OK\r\n${json}content-length: 20\r\n\r\n`)],
  ["a reset in the body", reset(`HTTP/1.1 201 Created\r\n${json}content-length: 20\r\n\r\n{"id": 1,`)],
  ["an end in the body", cutOff(`HTTP/1.1 201 Created\r\n${json}content-length: 20\r\n\r\n{"id": 1}`)],
  [
    "a length that exceeds the body",
    cutOff(`HTTP/1.1 200 OK\r\n${json}content-length: 20000000\r\n\r\n${JSON.stringify(resource)}`),
  ],
  ["chunks without an end", cutOff(`HTTP/1.1 200 OK\r\n${json}transfer-encoding: chunked\r\n\r\n5\r\n{"a":`)],
  [
    "a chunk with a malformed length",
    cutOff(`HTTP/1.1 200 OK\r\n${json}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`),
  ],
  ["another protocol", cutOff("SSH-2.0-OpenSSH_9.9\r\n")],
  ["a status of letters", cutOff("HTTP/1.1 abc OK\r\n\r\n")],
  ["an invalid version of HTTP", cutOff("HTTP/9.9 200 OK\r\n\r\n")],
  ["a header without a colon", cutOff("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n{}")],
  ["a header with NUL", cutOff("HTTP/1.1 200 OK\r\nx-a: b\0c\r\n\r\n{}")],
  ["headers without an end", cutOff(`HTTP/1.1 200 OK\r\n${`x-a: ${"b".repeat(1000)}\r\n`.repeat(100)}`)],
  ["two lengths", cutOff("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}\n")],
  ["a malformed length", cutOff("HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{}")],
  [
    "a body that is not gzip",
    respond(200, { "content-type": "application/json", "content-encoding": "gzip" }, JSON.stringify(resource)),
  ],
  [
    "an unrequested protocol upgrade",
    cutOff("HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n"),
  ],
];

describe.each(broken)("%s", (title, answer) => {
  test.each(methods)(`%s ends ${title} with a network error, retried where it is safe`, async (method) => {
    const { kind, connections, waits } = await callHostileServer(answer, method);
    expect(kind).toBe("network");
    expect(connections).toBe(method === "POST" ? 1 : 2);
    expect(waits).toHaveLength(method === "POST" ? 0 : 1);
  });

  test(`the path-typed client ends ${title} with a network error`, async () => {
    expect(await callHostileServerByPath(answer)).toBe("network");
  });

  test(`a retry after ${title} can succeed`, async () => {
    const once: Answer = (socket, request, count) =>
      (count === 1 && answer ? answer : respondLikeGitHub)(socket, request, count);
    expect(await callHostileServer(answer && once, "PUT", { attempts: 2 })).toMatchObject(
      answer ? { kind: "success", outcome: resource } : { kind: "network" },
    );
  });
});

test("a port without a listener is a network error", async () => {
  const server = await startServer(respondLikeGitHub);
  await server[Symbol.asyncDispose]();
  const error = await rejection(
    createClient({ baseUrl: server.url, token, attempts: 1 }).org("acme", 7).listResources(),
  );
  expect(error).toMatchObject({ kind: "network", attempts: 1, message: expect.stringContaining("ECONNREFUSED") });
  expectTokenHidden(error);
});

const slow: [title: string, answer: Answer][] = [
  ["no headers", () => {}],
  ["the status line alone", (socket) => void socket.write("HTTP/1.1 200 OK\r\n")],
  ["the headers alone", (socket) => void socket.write(`HTTP/1.1 200 OK\r\n${json}content-length: 20\r\n\r\n`)],
  [
    "a body that drips",
    (socket) => {
      socket.write(`HTTP/1.1 201 Created\r\n${json}transfer-encoding: chunked\r\n\r\n`);
      const drip = setInterval(() => socket.write("1\r\n \r\n"), 5);
      socket.on("close", () => clearInterval(drip));
    },
  ],
];

describe.each(slow)("%s", (title, answer) => {
  test.each(methods)(`%s times out after ${title}, and is retried where it is safe`, async (method) => {
    const { kind, outcome, log } = await callHostileServer(answer, method, { timeout: 30 });
    expect(kind).toBe("timeout");
    expect(outcome).toHaveProperty(
      "message",
      expect.stringContaining(`within 30 ms, in attempt ${method === "POST" ? 1 : 2}`),
    );
    expect(log.length).toBeLessThanOrEqual(method === "POST" ? 1 : 2);
  });

  test(`the caller can abort a call after ${title}`, async () => {
    const { kind } = await callHostileServer(answer, "GET", { signal: AbortSignal.timeout(20) });
    expect(kind satisfies ErrorKind | "success").toBe("aborted");
  });
});

describe("unusual HTTP", () => {
  test.each<[title: string, answer: Answer]>([
    [
      "an early hint",
      (socket, request, count) =>
        void (socket.write("HTTP/1.1 103 Early Hints\r\nlink: <a>\r\n\r\n"),
        respondJson(200, resource)(socket, request, count)),
    ],
    [
      "a status text beyond ASCII",
      respond("200 Très bien – d’accord", { "content-type": "application/json" }, JSON.stringify(resource)),
    ],
    ["no status text", cutOff(`HTTP/1.1 200\r\n${json}\r\n${JSON.stringify(resource)}`)],
    ["no length", cutOff(`HTTP/1.1 200 OK\r\n${json}\r\n${JSON.stringify(resource)}`)],
    [
      "headers beyond ASCII",
      respond(200, { "x-github-request-id": "\xe9\xff", link: "\xfc" }, JSON.stringify(resource)),
    ],
    [
      "one character per packet",
      (socket) => {
        for (const character of `HTTP/1.1 200 OK\r\n${json}content-length: 2\r\n\r\n{}`) socket.write(character);
      },
    ],
  ])("a response with %s is a success", async (_, answer) => {
    for (const method of methods) expect((await callHostileServer(answer, method)).kind).toBe("success");
    expect(await callHostileServerByPath(answer)).toBe(200);
  });
});
