// Attaches a file of a repository to a space, and says whether the space already had it.
//   npx node examples/attach-file.ts [FILE_PATH] [REPOSITORY] [ORG] [SPACE_NUMBER]
import { createClient } from "copilot-spaces";
import { createResolver } from "copilot-spaces/resolve";

const args = process.argv.slice(2);
const [path = "README.md", repository = "octo-org/handbook", org = "octo-org", spaceNumber = "7"] = args;
const options = { token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL };
const resolve = createResolver(options);
const space = createClient(options).org(org, Number(spaceNumber));

const { resource, created } = await space.createResource(await resolve({ repository, path }));
console.log(created ? `Attached as resource ${resource.id}.` : `Resource ${resource.id} already is this file.`);
