/** Every exchange of the clients and of sync with the emulator follows the description. */
import { expect, test } from "vitest";
import { type CreateResourceRequest, createClient } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { syncResources } from "../../../generated/sync/index.ts";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import {
  createEmulatorFetch,
  createJudge,
  type EmulatorOptions,
  type Violation,
} from "../../../scripts/contract/index.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { orgSpace, send } from "./request.ts";

const judge = await createJudge({ extraProperties: "refuse", unions: "closed", allowStatuses: [304, 401] });

async function judged(options: EmulatorOptions = {}) {
  const emulator = await createEmulatorFetch(options);
  const violations: Violation[] = [];
  return { emulator, violations, fetch: judge.fetch(emulator, { collect: violations }) };
}

const creation = readApi(readBundledDescription()).operations.find(({ method }) => method === "post");
const requests = (creation?.requestBody?.examples ?? []).map(({ value }) => value as CreateResourceRequest); // see test/spec

test.each(["org", "user"] as const)("every method of createClient: %s", async (group) => {
  const { violations, fetch } = await judged();
  const space = createClient({ token: "any", fetch })[group]("Octo", 7);
  for (const request of requests) {
    const { resource, created } = await space.createResource(request);
    expect(created).toBe(true);
    expect(resource).toMatchObject(request);
    expect(await space.getResource(resource.id)).toEqual(resource);
    expect((await space.setResource(resource.id, { metadata: request.metadata })).metadata).toEqual(request.metadata);
    const again = await space.createResource(request);
    expect(again.created).toBe(request.resource_type !== "github_file");
  }
  const { resources } = await space.listResources();
  expect(resources.length).toBeGreaterThan(requests.length);
  for (const { id } of resources) await space.deleteResource(id);
  expect(await space.listResources()).toEqual({ resources: [] });
  await expect(space.deleteResource(1)).rejects.toMatchObject({ kind: "not_found" });
  expect(violations).toEqual([]);
});

test("createFetchClient", async () => {
  const { violations, fetch } = await judged();
  const client = createFetchClient({ token: "any", fetch });
  const params = { path: { org: "octo-org", space_number: 7 } };
  const [body] = requests;
  if (!body) throw new Error("There are no examples.");
  const { data, response } = await client.POST("/orgs/{org}/copilot-spaces/{space_number}/resources", { params, body });
  expect([response.status, data?.resource_type]).toEqual([201, body.resource_type]);
  const list = await client.GET("/orgs/{org}/copilot-spaces/{space_number}/resources", { params });
  expect(list.data?.resources).toEqual([data]);
  expect(violations).toEqual([]);
});

test("sync: creates, updates and removes, and then has nothing to do", async () => {
  const old = [
    { resource_type: "free_text", metadata: { name: "notes.txt", text: "Old" } },
    { resource_type: "free_text", metadata: { name: "gone.txt", text: "Gone" } },
  ];
  const { emulator, violations, fetch } = await judged({
    seed: { spaces: [{ org: "acme", number: 7, resources: old }] },
  });
  const space = createClient({ token: "any", fetch }).org("acme", 7);
  const first = await syncResources(space, requests, { deleteExtra: true, interval: 0 });
  expect([first.status, first.failed]).toEqual(["complete", []]);
  const second = await syncResources(space, requests, { deleteExtra: true, dryRun: true });
  expect([second.plan.create, second.plan.set, second.plan.remove]).toEqual([[], [], []]);
  expect(emulator.snapshot().spaces?.[0]?.resources).toHaveLength(requests.length);
  expect(violations).toEqual([]);
});

test("every refusal", async () => {
  const { violations, fetch } = await judged({
    seed: { spaces: [{ org: "octo-org", number: 7 }] },
    tokens: [
      { token: "none", kind: "classic", scopes: [] },
      { token: "read", kind: "classic", scopes: ["read:org"] },
      { token: "app", kind: "app-user", permissions: {} },
      { token: "sso", kind: "classic", unauthorizedOwners: ["octo-org"] },
      { token: "all", kind: "classic" },
    ],
  });
  const statuses = new Set<number>();
  for (const token of ["", "unknown", "none", "read", "app", "sso", "all"]) {
    for (const line of [orgSpace, `${orgSpace}/1`, `DELETE ${orgSpace}/1`, orgSpace.replace("/7/", "/8/")]) {
      statuses.add((await send(fetch, line, { token })).status);
    }
  }
  const invalid = await send(fetch, `POST ${orgSpace}`, {
    token: "all",
    body: {},
    headers: { "content-type": "application/json" },
  });
  expect(statuses).toEqual(new Set([200, 401, 403, 404]));
  expect(invalid.status).toBe(422);
  expect(violations.filter(({ where }) => !where.startsWith("request"))).toEqual([]);
});
