/** Serves a `fetch` on a port: the mock and the emulator. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Where to listen. */
export interface ListenOptions {
  /**
   * The port to listen on.
   *
   * @default a free port
   * @example
   * await startMock({ port: 4010 });
   */
  port?: number;
  /**
   * The address to listen on, such as `0.0.0.0` for all of this machine.
   *
   * @default "127.0.0.1"
   */
  host?: string;
}

/** A running server. */
export interface RunningServer {
  /** A `baseUrl` for clients, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Closes open connections and resolves when the port is free. Further calls have no effect. */
  close(): Promise<void>;
  /** Calls `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Rejecting with it closes the connection without a response. In process, it is the error that `fetch` rejects with. */
export class ConnectionDropped extends TypeError {
  override readonly name = "TypeError"; // as the errors of fetch
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("The connection was dropped."), { code: "ECONNRESET" }) });
  }
}

/** The longest body of a request that is read. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** @throws {Error} with the code `EADDRINUSE` if the port is in use */
export async function listen(
  handle: typeof fetch,
  { port = 0, host = "127.0.0.1" }: ListenOptions = {},
): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    serve(handle, incoming, outgoing).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo; // a server on a port has an address
  let closed: Promise<void> | undefined;
  const close = () =>
    (closed ??= new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }));
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close, [Symbol.asyncDispose]: close };
}

async function serve(handle: typeof fetch, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await respond(handle, incoming);
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  outgoing.setHeader("access-control-allow-origin", "*");
  outgoing.setHeader("access-control-expose-headers", "*");
  if (incoming.method === "HEAD" || !response.body) outgoing.end();
  else if (response.headers.has("content-length")) await stream(response.body, outgoing);
  else outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** Sends a body as it comes. It may end early, which ends the connection. */
async function stream(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    await new Promise<void>((resolve) => outgoing.write(part.value, () => resolve()));
  }
  outgoing.end();
}

async function respond(handle: typeof fetch, incoming: IncomingMessage): Promise<Response> {
  if (incoming.method === "OPTIONS") return preflight(incoming);
  const body = await readBody(incoming);
  if (body === undefined) return plain(413, "The body is too large.");
  let request: Request;
  try {
    request = toRequest(incoming, body);
  } catch {
    return plain(501, `This server cannot read ${incoming.method} ${incoming.url}.`); // such as TRACE
  }
  try {
    return await handle(request);
  } catch (error) {
    if (error instanceof ConnectionDropped) throw error;
    return plain(500, `The server failed: ${String(error)}`);
  }
}

/** Undefined for a body that is too long. */
async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
}

function toRequest(incoming: IncomingMessage, body: Buffer<ArrayBuffer>): Request {
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const { method = "GET", url = "/" } = incoming;
  const hasBody = body.length > 0 && method !== "GET" && method !== "HEAD";
  // A path that starts with two slashes is not a host.
  const absolute = /^https?:\/\//i.test(url) ? url : `http://127.0.0.1${url}`;
  const request = new Request(absolute, { method, headers, body: hasBody ? body : null });
  if (incoming.headers["user-agent"] === undefined) request.headers.set("user-agent", "");
  return request;
}

function plain(status: number, message: string): Response {
  const body = JSON.stringify({ message, status: String(status) });
  return new Response(body, { status, headers: { "content-type": "application/json; charset=utf-8" } });
}

function preflight({ headers }: IncomingMessage): Response {
  const isPrivate = headers["access-control-request-private-network"] !== undefined;
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
      ...(isPrivate && { "access-control-allow-private-network": "true" }),
    },
  });
}
