/** The size of a response is limited after decompression. */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { createClient, etagCache } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const client = fileURLToPath(new URL("../../../generated/client/index.ts", import.meta.url));
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
  const script = `
    import { createClient } from ${JSON.stringify(client)};
    const space = createClient({ baseUrl: "http://127.0.0.1:${port}" }).org("acme", 7);
    const before = process.memoryUsage().rss;
    const { kind, attempts, message } = await space.listResources().catch((error) => error);
    console.log(JSON.stringify({ kind, attempts, message, used: process.memoryUsage().rss - before }));`;
  // In a process of its own: other tests of this one use memory at the same time.
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  expect(JSON.parse(stdout)).toEqual({
    kind: "unexpected_response",
    attempts: 1,
    message: expect.stringContaining("200 with a body of more than 50000000 bytes"),
    used: expect.toSatisfy((bytes: number) => bytes < 200_000_000),
  });
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
