// Attaches what a name or a URL refers to: a repository, a file, an issue or a pull request.
//   npx node examples/attach.ts [NAME_OR_URL] [ORG] [SPACE_NUMBER]
import { createClient, isClientError } from "copilot-spaces";
import { createResolver } from "copilot-spaces/resolve";

const [reference = "octo-org/handbook", org = "octo-org", spaceNumber = "7"] = process.argv.slice(2);
const options = { token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL };
const resolve = createResolver(options);
const space = createClient(options).org(org, Number(spaceNumber));

try {
  const { resource, created } = await space.createResource(await resolve(reference));
  console.log(created ? "Attached:" : "Already attached:", resource.resource_type, resource.metadata);
} catch (error) {
  if (!isClientError(error)) throw error;
  console.error(error.message, error.hint ?? "");
  process.exitCode = 1;
}
