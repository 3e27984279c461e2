// Calls the API by path, and returns results instead of throwing: openapi-fetch's client.
//   npx node examples/fetch-client.ts [USERNAME] [SPACE_NUMBER]
import { createFetchClient } from "copilot-spaces/fetch";

const [username = "octocat", spaceNumber = "3"] = process.argv.slice(2);
const client = createFetchClient({ token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL });

const { data, error, response } = await client.GET("/users/{username}/copilot-spaces/{space_number}/resources", {
  params: { path: { username, space_number: Number(spaceNumber) } },
});
if (data) console.log(`${data.resources.length} resource(s), the first of kind ${data.resources[0]?.resource_type}`);
else console.log(`${response.status}: ${error.message}`);
