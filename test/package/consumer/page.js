// What a page does with the API; the test calls it with the address of the mock.
import { createClient } from "copilot-spaces";

globalThis.callMock = async (baseUrl) => {
  const space = createClient({ token: "any", baseUrl }).org("octo-org", 7);
  const { resource, created } = await space.createResource({
    resource_type: "free_text",
    metadata: { name: "notes.txt", text: "Some helpful notes" },
  });
  await space.deleteResource(resource.id);
  const refused = await createClient({ baseUrl })
    .org("octo-org", 7)
    .listResources()
    .catch((error) => error);
  return { resource, created, refused: { kind: refused.kind, hasRequestId: refused.requestId !== undefined } };
};

/** Nobody catches its error, which has a hint. */
globalThis.failUncaught = () => {
  const fetch = async () => Response.json({ message: "Not Found" }, { status: 404 });
  void createClient({ token: "ghp_secret", fetch }).org("octo-org", 7).listResources();
};
