/** The adapter between sockets and `fetch` that mock and emulator share: what only a raw socket sends. */
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { startEmulator, startMock } from "../../scripts/contract/index.ts";
import { note, orgSpace } from "./emulator/request.ts";

const emulator = await startEmulator();
const mock = await startMock();

/** Sends bytes, and returns everything until the server closes the connection. */
async function sendRaw(url: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.end(request);
  return text(socket);
}

describe.each([
  ["emulator", emulator.url],
  ["mock", mock.url],
])("the %s answers", (_, url) => {
  const end = "Host: x\r\nUser-Agent: x\r\nAuthorization: Bearer x\r\nConnection: close\r\n\r\n";
  test.each<[title: string, request: string, want: RegExp]>([
    ["TRACE", `TRACE ${orgSpace} HTTP/1.1\r\n${end}`, /^HTTP\/1\.1 501 /],
    ["a path of two slashes", `GET //evil.example/x HTTP/1.1\r\n${end}`, /^HTTP\/1\.1 (404|501) /],
    ["an absolute URL", `GET http://api.github.com${orgSpace} HTTP/1.1\r\n${end}`, /^HTTP\/1\.1 200 /],
    ["HEAD without a body", `HEAD ${orgSpace} HTTP/1.1\r\n${end}`, /^HTTP\/1\.1 (200|501) [^]*\r\n\r\n$/],
    ["what is not HTTP", "hello\r\n\r\n", /^HTTP\/1\.1 400 /],
  ])("%s", async (__, request, want) => {
    expect(await sendRaw(url, request)).toMatch(want);
  });

  test("a body that is too large", async () => {
    const body = `{"text":"${"a".repeat(33 * 1024 * 1024)}"}`;
    const response = await fetch(url + orgSpace, { method: "POST", body, headers: { authorization: "Bearer x" } });
    expect(response.status).toBe(413);
  });

  test("the preflight of a web page, also from a public network", async () => {
    const headers = { origin: "https://example.com", "access-control-request-private-network": "true" };
    const response = await fetch(url + orgSpace, { method: "OPTIONS", headers });
    expect(response.headers.get("access-control-allow-private-network")).toBe("true");
  });
});

test("the emulator refuses a request over a socket without a User-Agent", async () => {
  const answer = await sendRaw(emulator.url, `GET ${orgSpace} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
});

test("faults reach the socket: the connection ends before or within the response", async () => {
  const headers = { authorization: "Bearer x" };
  emulator.inject({ kind: "drop" });
  await expect(fetch(emulator.url + orgSpace, { headers })).rejects.toThrow("fetch failed");
  emulator.inject({ kind: "truncate" });
  const response = await fetch(emulator.url + orgSpace, { headers });
  expect(response.headers.get("x-emulator-fault")).toBe("truncate");
  await expect(response.text()).rejects.toThrow("terminated");
});

test("creates what is posted over a socket, and closes", async () => {
  const own = await startEmulator({ host: "127.0.0.1" });
  const init = { method: "POST", body: JSON.stringify(note), headers: { authorization: "Bearer x" } };
  expect((await fetch(own.url + orgSpace, init)).status).toBe(201);
  expect(own.snapshot().spaces?.[0]?.resources).toHaveLength(1);
  await own.close();
  await expect(fetch(own.url)).rejects.toThrow();
});
