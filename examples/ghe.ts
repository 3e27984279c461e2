// Calls the API on GHE.com. In a workflow there, GITHUB_API_URL already has the right value.
//   npx node examples/ghe.ts [SUBDOMAIN] [ORG] [SPACE_NUMBER]
import { createClient } from "copilot-spaces";

const [subdomain = "octocorp", org = "octo-org", spaceNumber = "7"] = process.argv.slice(2);
const baseUrl = process.env.GITHUB_API_URL ?? `https://api.${subdomain}.ghe.com`;
const spaces = createClient({ token: process.env.GITHUB_TOKEN, baseUrl });

const resource = await spaces.org(org, Number(spaceNumber)).getResource(1);
console.log(`${new URL(baseUrl).host} has resource ${resource.id}, a ${resource.resource_type}`);
