/** The API over a space in memory, as a `fetch` sees it and on a port. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import type { MemorySpace } from "./memory-space.ts";

/** Responds like the API. The client wrote the bodies, so their types are known. */
export async function respond(space: MemorySpace, request: Request): Promise<Response> {
  const id = Number(request.url.split("/").at(-1));
  switch (request.method) {
    case "GET":
      return Response.json(await space.listResources());
    case "PUT":
      return Response.json(await space.setResource(id, (await request.json()) as { metadata: object }));
    case "DELETE":
      if (!space.resources.some((each) => each.id === id)) return Response.json({}, { status: 404 });
      await space.deleteResource(id);
      return new Response(null, { status: 204 });
    default: {
      const { resource, created } = await space.createResource((await request.json()) as CreateResourceRequest);
      return Response.json(resource, { status: created ? 201 : 200 });
    }
  }
}

/** Serves a space on a free port; `using` closes it. */
export async function serveSpace(space: MemorySpace): Promise<Disposable & { url: string }> {
  const server = createServer((message, response) => void answer(space, message, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.dispose]: () => void server.close(),
  };
}

async function answer(space: MemorySpace, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", url = "/" } = message;
  const body = method === "GET" ? null : await text(message);
  const answered = await respond(space, new Request(`http://space.test${url}`, { method, body }));
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text());
}
