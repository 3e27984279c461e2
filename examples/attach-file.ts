// Attaches a file of a repository to a space, and says whether the space already had it.
//   npx node examples/attach-file.ts [FILE_PATH] [REPOSITORY_ID] [ORG] [SPACE_NUMBER]
import { createClient } from "copilot-spaces";

const [filePath = "README.md", repositoryId = "42", org = "octo-org", spaceNumber = "7"] = process.argv.slice(2);
const spaces = createClient({ token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL });

const { resource, created } = await spaces.org(org, Number(spaceNumber)).createResource({
  resource_type: "github_file",
  metadata: { repository_id: Number(repositoryId), file_path: filePath },
});
console.log(created ? `Attached as resource ${resource.id}.` : `Resource ${resource.id} already is this file.`);
