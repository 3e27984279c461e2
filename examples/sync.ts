// Makes a space have exactly a note and what these names refer to, apart from resources of other kinds.
//   npx node examples/sync.ts [ORG] [SPACE_NUMBER] [NAME_OR_URL...]
import { type CreateResourceRequest, createClient } from "copilot-spaces";
import { createResolver } from "copilot-spaces/resolve";
import { syncResources } from "copilot-spaces/sync";

const [org = "octo-org", spaceNumber = "7", ...names] = process.argv.slice(2);
const options = { token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL };
const space = createClient(options).org(org, Number(spaceNumber));
const resolve = createResolver(options);

const references = names.length > 0 ? names : ["octo-org/website"];
const desired: CreateResourceRequest[] = [
  { resource_type: "free_text", metadata: { name: "notes.txt", text: "Some helpful notes" } },
  ...(await Promise.all(references.map((reference) => resolve(reference)))),
];

const { plan } = await syncResources(space, desired, { dryRun: true, deleteExtra: true });
console.log(`create ${plan.create.length}, set ${plan.set.length}, remove ${plan.remove.length}`);
