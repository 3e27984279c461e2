import { createClient } from "copilot-spaces";
import { createMockFetch } from "copilot-spaces/testing";

// Without `fetch`, and with a real token, the same lines call GitHub.
const spaces = createClient({ token: "any", fetch: await createMockFetch() });

const space = spaces.org("octo-org", 7);
const { resource, created } = await space.createResource({
  resource_type: "free_text",
  metadata: { name: "notes.txt", text: "Some helpful notes" },
});
console.log(created ? "created" : "found", resource.id, resource.metadata);
