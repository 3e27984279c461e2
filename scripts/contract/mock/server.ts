/** The mock on a port. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createMockFetch, type MockOptions } from "./mock.ts";

/** Options of the mock server. */
export interface MockServerOptions extends MockOptions {
  /**
   * The port to listen on.
   *
   * @default a free port
   * @example
   * await startMock({ port: 4010 });
   */
  port?: number;
}

/** A running mock. */
export interface MockServer {
  /** A `baseUrl` for clients, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Closes open connections and resolves when the port is free. Further calls have no effect. */
  close(): Promise<void>;
  /** Calls `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a server on the loopback interface that responds as `createMockFetch` does. Web pages of any origin may call
 * it.
 *
 * @throws {Error} with the code `EADDRINUSE` if the port is in use
 * @throws {UserError} if a peer dependency is missing, Node is too old, or a schema of the description cannot be compiled
 * @example
 * await using mock = await startMock();
 * const spaces = createClient({ token: "any", baseUrl: mock.url });
 */
export async function startMock(options: MockServerOptions = {}): Promise<MockServer> {
  const mockFetch = await createMockFetch(options);
  const server = createServer((incoming, outgoing) => {
    serve(mockFetch, incoming, outgoing).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a server on a port has an address
  let closed: Promise<void> | undefined;
  const close = () =>
    (closed ??= new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }));
  return { url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}

async function serve(mockFetch: typeof fetch, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = incoming.method === "OPTIONS" ? preflight(incoming) : await mockFetch(await toRequest(incoming));
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  outgoing.setHeader("access-control-allow-origin", "*");
  outgoing.setHeader("access-control-expose-headers", "*");
  outgoing.end(await response.text());
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const body = await text(incoming);
  const { method = "GET", url = "/" } = incoming;
  const hasBody = body !== "" && method !== "GET" && method !== "HEAD";
  return new Request(`http://127.0.0.1${url}`, { method, headers, body: hasBody ? body : null });
}

function preflight({ headers }: IncomingMessage): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    },
  });
}
