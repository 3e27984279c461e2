/** A server on a plain socket, which can break every rule of HTTP. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export interface Received {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Answers a request; `count` starts at 1. Returns "refused" if the server did not process the request. */
export type Answer = (socket: Socket, request: Received, count: number) => "refused" | void;

export interface Server extends AsyncDisposable {
  url: string;
  log: Received[];
  /** Number of processed requests by method. */
  processed: Record<string, number>;
  /** Number of connections. */
  connections: number;
}

/** Listens on a free port. Without `answer`, connections are reset as soon as they are made. */
export async function startServer(answer: Answer | undefined): Promise<Server> {
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    server.connections += 1;
    sockets.add(socket.on("close", () => sockets.delete(socket)).on("error", () => {}));
    if (!answer) return void socket.resetAndDestroy();
    let text = "";
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      text += chunk;
      const request = parse(text);
      if (!request) return;
      text = "";
      server.log.push(request);
      const isRefused = answer(socket, request, server.log.length) === "refused";
      if (!isRefused) server.processed[request.method] = (server.processed[request.method] ?? 0) + 1;
    });
  });
  await once(tcp.listen(0, "127.0.0.1"), "listening");
  const { port } = tcp.address() as AddressInfo; // a port, not a pipe
  const server: Server = {
    url: `http://127.0.0.1:${port}`,
    log: [],
    processed: {},
    connections: 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
  return server;
}

/** Returns the request once it is complete. */
function parse(text: string): Received | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const body = text.slice(end + 4);
  if (body.length < Number(headers["content-length"] ?? 0)) return undefined;
  const [method = "", path = ""] = first.split(" ");
  return { method, path, headers, body };
}

/** A well-formed response, after which the connection is closed. */
export function respond(
  status: number | string,
  headers: Record<string, string> = {},
  body: string | Buffer = "",
): Answer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ "content-length": String(bytes.length), connection: "close", ...headers });
  const head = `HTTP/1.1 ${status} ${typeof status === "number" ? "Status" : ""}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
  return (socket) => void socket.end(Buffer.concat([Buffer.from(head, "latin1"), bytes]));
}

export function respondJson(status: number | string, body: unknown, headers: Record<string, string> = {}): Answer {
  return respond(status, { "content-type": "application/json; charset=utf-8", ...headers }, JSON.stringify(body));
}

export const resource = {
  id: 1,
  resource_type: "free_text",
  metadata: { name: "a", text: "b" },
  created_at: "2025-01-01T00:00:00Z",
  updated_at: "2025-01-01T00:00:00Z",
};

/** Responds as GitHub does. */
export const respondLikeGitHub: Answer = (socket, request, count) => {
  const answers: Record<string, Answer> = {
    POST: respondJson(201, resource),
    DELETE: respond(204),
  };
  return (answers[request.method] ?? respondJson(200, resource))(socket, request, count);
};
