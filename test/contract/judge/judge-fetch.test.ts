import { expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { ContractError, createJudge, createMockFetch, type Violation } from "../../../scripts/contract/index.ts";

const judge = await createJudge();
const answer =
  (body: unknown, status = 200) =>
  () =>
    Promise.resolve(Response.json(body, { status }));

test("passes on valid exchanges, with their bodies", async () => {
  const client = createClient({ token: "any", fetch: judge.fetch(await createMockFetch()) });
  const space = client.org("octo-org", 7);
  expect((await space.listResources()).resources.length).toBeGreaterThan(0);
  const note = { resource_type: "free_text", metadata: { name: "notes.txt", text: "Some helpful notes" } } as const;
  expect((await space.createResource(note)).created).toBe(true);
});

test("rejects with every violation", async () => {
  const url = "https://api.github.com/orgs/octo-org/copilot-spaces/7/resources";
  const error: unknown = await judge
    .fetch(answer({ resources: [{ id: "1" }] }))(url)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toMatchObject({ name: "ContractError", message: expect.stringContaining(`GET ${url}\n`) });
  expect(error instanceof ContractError && error.violations.map(({ pointer }) => pointer)).toContain("/resources/0/id");
});

test("collects violations, and leaves the response to the caller", async () => {
  const violations: Violation[] = [];
  const client = createClient({ token: "any", fetch: judge.fetch(answer({ resources: 7 }), { collect: violations }) });
  expect(await client.org("octo-org", 7).listResources()).toEqual({ resources: 7 });
  expect(violations.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(["schema /resources"]);
});

test("does not reject for warnings", async () => {
  const lenient = await createJudge({ extraProperties: "report" });
  const response = await lenient.fetch(answer({ resources: [], total: 0 }))(
    "https://api.github.com/users/a/copilot-spaces/1/resources",
  );
  expect(await response.json()).toEqual({ resources: [], total: 0 });
});

test("observes a request and a response of any client", async () => {
  const request = new Request("https://api.github.com/user");
  const violations = await judge.observe(request, new Response());
  expect(violations.map(({ code }) => code)).toEqual(["undocumented-operation"]);
});
