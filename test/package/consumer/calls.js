// Every export that needs nothing but the package, called over a `fetch` of the user's own.
import { createClient, isClientError } from "copilot-spaces";
import { createFetchClient } from "copilot-spaces/fetch";
import description from "copilot-spaces/openapi.json" with { type: "json" };
import { syncResources } from "copilot-spaces/sync";
import { validateResponses } from "copilot-spaces/validate";

const resource = { id: 1, resource_type: "free_text", metadata: { name: "notes.txt", text: "Some helpful notes" } };

async function fetch(url, { method }) {
  if (method === "POST") return Response.json(resource, { status: 201 });
  if (url.endsWith("/2")) return Response.json({ message: "Not Found" }, { status: 404 });
  return Response.json({ resources: [resource] });
}

const space = createClient({ token: "any", fetch }).org("octo-org", 7);
const { created } = await space.createResource({ resource_type: "free_text", metadata: resource.metadata });
console.log("created", created);

await space.getResource(2).catch((error) => console.log("refused", isClientError(error), error.kind));

const strict = createClient({ fetch, use: [validateResponses("throw")] }).org("octo-org", 7);
await strict.listResources().catch((error) => console.log("found", isClientError(error), error.kind));

const fetchRequest = (request) => fetch(request.url, request);
const { data } = await createFetchClient({ fetch: fetchRequest }).GET(
  "/users/{username}/copilot-spaces/{space_number}/resources",
  {
    params: { path: { username: "octocat", space_number: 3 } },
  },
);
console.log("listed", data.resources.length);

console.log("described", Object.keys(description.paths).length > 0);

const { status } = await syncResources(space, [], { dryRun: true });
console.log("synced", status);
