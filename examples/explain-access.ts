// Says what a token may do in a space, and what it lacks. Nothing is written.
//   npx node examples/explain-access.ts [ORG] [SPACE_NUMBER]
import { explainAccess } from "copilot-spaces/access";

const [org = "octo-org", spaceNumber = "7"] = process.argv.slice(2);
const access = explainAccess({ token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL });

const { text, error } = await access.org(org, Number(spaceNumber));
console.log(text);
process.exitCode = error ? 1 : 0;
