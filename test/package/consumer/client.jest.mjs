// A test of a user's own, which Jest runs as an ES module.
import { createClient, isClientError } from "copilot-spaces";

test("a call returns data or throws an error with a kind", async () => {
  const responses = [Response.json({ resources: [] }), Response.json({ message: "Not Found" }, { status: 404 })];
  const space = createClient({ token: "any", fetch: async () => responses.shift() }).org("octo-org", 7);
  expect(await space.listResources()).toEqual({ resources: [] });
  const error = await space.listResources().catch((reason) => reason);
  expect(isClientError(error) && error.kind).toBe("not_found");
});
