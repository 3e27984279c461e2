// Makes a space have exactly these notes and repositories, apart from resources of other kinds.
//   npx node examples/sync.ts [ORG] [SPACE_NUMBER]
import { type CreateResourceRequest, createClient } from "copilot-spaces";
import { syncResources } from "copilot-spaces/sync";

const [org = "octo-org", spaceNumber = "7"] = process.argv.slice(2);
const space = createClient({ token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL });
const desired: CreateResourceRequest[] = [
  { resource_type: "free_text", metadata: { name: "notes.txt", text: "Some helpful notes" } },
  { resource_type: "repository", metadata: { repository_id: 43 } },
];

const { plan } = await syncResources(space.org(org, Number(spaceNumber)), desired, { dryRun: true, deleteExtra: true });
console.log(`create ${plan.create.length}, set ${plan.set.length}, remove ${plan.remove.length}`);
