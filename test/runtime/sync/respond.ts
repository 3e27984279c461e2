/** The API as a `fetch` sees it, over a space in memory. */
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
