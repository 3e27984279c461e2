/** The size of a response is limited after decompression. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { createClient, etagCache } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };
const body = JSON.stringify({ resources: [], padding: "ü".repeat(100) });
const bytes = new TextEncoder().encode(body).byteLength;

test("both clients accept a body of the limit and reject a larger one, without another attempt", async () => {
  const { fetch, log } = recordingFetch(() => new Response(body));
  const message = expect.stringContaining(`200 with a body of more than ${bytes - 1} bytes`);
  const want = { kind: "unexpected_response", status: 200, attempts: 1, message };
  for (const use of [[], [etagCache()]]) {
    const exact = { fetch, use, maxResponseBytes: bytes };
    expect(await createClient(exact).org("acme", 7).listResources()).toMatchObject({ resources: [] });
    expect(await createFetchClient(exact).GET(list, { params })).toMatchObject({ data: { resources: [] } });
    const small = { fetch, use, maxResponseBytes: bytes - 1 };
    expect(await rejection(createClient(small).org("acme", 7).listResources())).toMatchObject(want);
    expect(await rejection(createFetchClient(small).GET(list, { params }))).toMatchObject(want);
  }
  expect(log).toHaveLength(8);
});

test("the limit holds for errors, and for one request", async () => {
  const { fetch } = recordingFetch(() => new Response(body, { status: 500 }));
  const space = createClient({ fetch, attempts: 1 }).org("acme", 7);
  expect(await rejection(space.listResources({ maxResponseBytes: 10 }))).toMatchObject({
    kind: "unexpected_response",
    status: 500,
  });
  expect(await rejection(space.listResources())).toMatchObject({ kind: "server" });
});

test("a compressed body that is too large is not read to its end", async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync(Buffer.alloc(300_000_000, " ")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  const space = createClient({ baseUrl: `http://127.0.0.1:${port}` }).org("acme", 7);
  const before = process.memoryUsage().rss;
  const error = await rejection(space.listResources());
  expect(error).toMatchObject({
    kind: "unexpected_response",
    attempts: 1,
    message: expect.stringContaining("50000000"),
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test("a response without a stream is read as a whole, as in React Native", async () => {
  const bare = (text: string) => {
    const { status, headers } = Response.json({});
    const arrayBuffer = async () => new TextEncoder().encode(text).buffer;
    return { status, ok: true, headers, statusText: "", bodyUsed: false, arrayBuffer } as unknown as Response; // as there
  };
  const space = createClient({ fetch: async () => bare(body) }).org("acme", 7);
  expect(await space.listResources()).toMatchObject({ resources: [] });
  expect(await rejection(space.listResources({ maxResponseBytes: 10 }))).toMatchObject({ kind: "unexpected_response" });
});
