// Lists the resources of a space of an organization.
//   npx node examples/list-resources.ts [ORG] [SPACE_NUMBER]
import { createClient, type Resource, type UnknownResource } from "copilot-spaces";

const [org = "octo-org", spaceNumber = "7"] = process.argv.slice(2);
const spaces = createClient({ token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL });

const { resources } = await spaces.org(org, Number(spaceNumber)).listResources();
for (const resource of resources) console.log(`${resource.id}  ${describe(resource)}`);

function describe(resource: Resource): string {
  switch (resource.resource_type) {
    case "repository":
      return `repository ${resource.metadata.repository_id}`;
    case "github_file":
      return `file ${resource.metadata.file_path} of repository ${resource.metadata.repository_id}`;
    case "github_issue":
      return `issue #${resource.metadata.number}`;
    case "github_pull_request":
      return `pull request #${resource.metadata.number}`;
    case "free_text":
      return `note ${resource.metadata.name}: ${resource.metadata.text}`;
    case "uploaded_text_file":
      return `upload ${resource.metadata.name}`;
    case "media_content":
      return `${resource.metadata.media_type} at ${resource.metadata.url}`;
    default: {
      const later: UnknownResource = resource; // a kind that GitHub added after this client
      return later.resource_type;
    }
  }
}
