// A CommonJS test. Jest does not read ES modules on every Node, so package.json lets Babel compile this package.
const { createClient, isClientError } = require("copilot-spaces");
const { createFetchClient } = require("copilot-spaces/fetch");

test("a call returns data or throws an error with a kind", async () => {
  const responses = [Response.json({ resources: [] }), Response.json({ message: "Not Found" }, { status: 404 })];
  const space = createClient({ token: "any", fetch: async () => responses.shift() }).org("octo-org", 7);
  expect(await space.listResources()).toEqual({ resources: [] });
  const error = await space.listResources().catch((reason) => reason);
  expect(isClientError(error) && error.kind).toBe("not_found");
});

test("the fetch client returns a result", async () => {
  const client = createFetchClient({ token: "any", fetch: async () => Response.json({ resources: [] }) });
  const path = { org: "octo-org", space_number: 7 };
  const { data } = await client.GET("/orgs/{org}/copilot-spaces/{space_number}/resources", { params: { path } });
  expect(data).toEqual({ resources: [] });
});
