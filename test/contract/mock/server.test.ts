import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { startMock } from "../../../scripts/contract/index.ts";

const path = "/users/octocat/copilot-spaces/3/resources";
const headers = { authorization: "Bearer ghp_mock" };

test("listens on a free port or on the given port", async () => {
  await using first = await startMock();
  await using second = await startMock();
  expect(first.url).not.toBe(second.url);
  const port = Number(new URL(first.url).port);
  await first.close();
  await using again = await startMock({ port });
  expect(again.url).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(again.url + path, { headers })).status).toBe(200);
});

test("rejects with EADDRINUSE when the port is taken", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  await expect(startMock({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  holder.close();
});

test("closes while a client keeps its connection open", async () => {
  const mock = await startMock();
  await fetch(mock.url + path, { headers });
  await mock.close();
  await expect(fetch(mock.url + path, { headers })).rejects.toThrow();
});

test("allows web pages of any origin", async () => {
  await using mock = await startMock();
  const preflight = await fetch(mock.url + path, {
    method: "OPTIONS",
    headers: { origin: "https://example.com", "access-control-request-headers": "authorization,prefer" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization,prefer");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("DELETE");
  const response = await fetch(mock.url + path, { headers });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});
