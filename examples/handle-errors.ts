// Changes the name and the text of a note, and says what to do if that fails.
//   npx node examples/handle-errors.ts [RESOURCE_ID] [ORG] [SPACE_NUMBER]
import { type ClientError, createClient, isClientError } from "copilot-spaces";

const [resourceId = "1", org = "octo-org", spaceNumber = "7"] = process.argv.slice(2);
const spaces = createClient({ token: process.env.GITHUB_TOKEN, baseUrl: process.env.GITHUB_API_URL });
const metadata = { name: "updated-notes.txt", text: "Updated content" };

try {
  await spaces.org(org, Number(spaceNumber)).setResource(Number(resourceId), { metadata });
  console.log("Set.");
} catch (error) {
  if (!isClientError(error)) throw error;
  console.log(advise(error));
  process.exitCode = 1;
}

function advise(error: ClientError): string {
  switch (error.kind) {
    case "invalid_input":
      return `Nothing was sent: ${error.message}`;
    case "unauthorized":
      return "Set GITHUB_TOKEN to a valid token.";
    case "forbidden":
      return `The token may not do this. ${error.hint ?? error.message}`;
    case "not_found":
      return `The resource does not exist, or the token may not see it. ${error.hint ?? ""}`;
    case "gone":
      return "GitHub no longer has this API version.";
    case "validation":
      return ["GitHub refused:", ...error.details.map(({ field, code }) => `  ${field ?? "request"}: ${code}`)].join(
        "\n",
      );
    case "rate_limited":
      return `Try again after ${error.resetAt.toISOString()}.`;
    case "redirect":
      return `The URL has changed: ${error.message}`;
    case "server":
      return `GitHub has a problem (request ${error.requestId ?? "unknown"}): try again later.`;
    case "unexpected_response":
      return `The response (${error.status}) is not one of GitHub's API: is there a proxy?`;
    case "network":
    case "timeout":
      return `GitHub cannot be reached: ${error.message}`;
    case "aborted":
      return "Aborted.";
  }
}
