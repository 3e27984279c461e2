/** A kind that is added to the description is synced without a line of TypeScript. */
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import type { OpenApiDocument, SchemaObject } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { placeRuntime } from "../../../scripts/pipeline/runtime.ts";
import { runTargets } from "../../../scripts/pipeline/targets.ts";
import { selectTargets } from "../../../scripts/targets/registry.ts";
import { type TemporaryFolder, temporaryFolder, writeFiles } from "../../pipeline/temporary-folder.ts";

const discussion = (title: string, category: number, body: string) => ({
  resource_type: "discussion",
  metadata: { title, category, body },
});

/** The description of the spaces with a sixth kind that can be created. */
function addDiscussion(extension: Pick<SchemaObject, "x-identity">): OpenApiDocument {
  const document = structuredClone(readBundledDescription());
  const schemas = document.components?.schemas ?? {};
  schemas["DiscussionMetadata"] = {
    type: "object",
    properties: { title: { type: "string" }, category: { type: "integer" }, body: { type: "string" } },
  };
  schemas["CreateDiscussionResource"] = {
    type: "object",
    properties: {
      resource_type: { type: "string", const: "discussion" },
      metadata: { $ref: "#/components/schemas/DiscussionMetadata" },
    },
    ...extension,
  };
  const request = schemas["CreateResourceRequest"] as { oneOf: object[] }; // the model does not read `oneOf`
  request.oneOf.push({ $ref: "#/components/schemas/CreateDiscussionResource" });
  return document;
}

/** Generates the target `sync` for the document and loads it. */
async function loadSync(document: OpenApiDocument, folder: TemporaryFolder) {
  const results = await runTargets(readApi(document), selectTargets(["types", "sync"]));
  const files = (await placeRuntime(results, folder.path, "copy")).flatMap((result) => result.files);
  await writeFiles(folder.path, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  return import(pathToFileURL(folder.file("sync/index.ts")).href);
}

/** A space that has these resources, for a dry run. */
function spaceOf(...contents: ReturnType<typeof discussion>[]) {
  const resources = contents.map((content, index) => ({ id: index + 1, ...content }));
  return { listResources: async () => ({ resources }) };
}

test("a kind with x-identity is recognized by the fields that it lists", async () => {
  await using folder = await temporaryFolder({ "package.json": '{ "type": "module" }' });
  const { describeResource, syncResources } = await loadSync(
    addDiscussion({ "x-identity": ["category", "title"] }),
    folder,
  );
  const space = spaceOf(
    discussion("Plans", 1, "old"),
    discussion("Plans", 2, "kept"),
    discussion("Surplus", 2, "extra"),
  );
  const desired = [discussion("Plans", 1, "new"), discussion("Plans", 2, "kept"), discussion("Plans", 3, "absent")];
  const { plan } = await syncResources(space, desired, { dryRun: true, deleteExtra: true });
  expect(plan).toMatchObject({
    create: [{ desired: desired[2] }],
    set: [{ desired: desired[0], resource: { id: 1 } }],
    keep: [{ desired: desired[1], resource: { id: 2 } }],
    remove: [{ resource: { id: 3 } }],
    extra: [],
    unclear: [],
  });
  expect(describeResource(desired[2])).toBe("discussion 3 Plans");
});

test("a value of an identifying field must have the type that the description declares", async () => {
  await using folder = await temporaryFolder({ "package.json": '{ "type": "module" }' });
  const { syncResources } = await loadSync(addDiscussion({ "x-identity": ["category", "title"] }), folder);
  const desired = [{ resource_type: "discussion", metadata: { title: 1, category: "1" } }];
  await expect(syncResources(spaceOf(), desired)).rejects.toMatchObject({
    problems: ["[0] discussion needs non-empty metadata: category (integer), title (string)"],
  });
});

test("a kind without x-identity is reported as one that cannot be synced, and is never removed", async () => {
  await using folder = await temporaryFolder({ "package.json": '{ "type": "module" }' });
  const { syncResources } = await loadSync(addDiscussion({}), folder);
  const space = spaceOf(discussion("Plans", 1, "old"));
  await expect(syncResources(space, [discussion("Plans", 1, "new")])).rejects.toMatchObject({
    name: "DesiredResourcesError",
    problems: ["[0] resources of the kind discussion cannot be synced"],
  });
  const { plan } = await syncResources(space, [], { dryRun: true, deleteExtra: true });
  expect(plan).toMatchObject({ remove: [], extra: [{ id: 1 }] });
});
