/** One difference each between GitHub's description and this one. */

const O = "paths//orgs/{org}/copilot-spaces/{space_number}/resources";
const list = `${O}/get`;
const create = `${O}/post`;
const created = `${create}/requestBody/content/application/json`;
const resource = "components/schemas/copilot-space-resource";
const error = "components/schemas/validation-error/properties";

/** What changes in GitHub's description: the place, and the new value; undefined removes it. */
export const mutants: [at: string[], value: unknown, want: string][] = [
  [at(list, "summary"), "Other words", ""],
  [
    at(list, "operationId"),
    "copilot-spaces/list",
    "missing operation: The operation `GET /orgs/{org}/copilot-spaces/{space_number}/resources` is missing.",
  ],
  [at(list), undefined, "extra operation: The operation is only here."],
  [
    at(`${O}/patch`),
    { operationId: "patch", responses: {} },
    "missing operation: The operation `PATCH /orgs/{org}/copilot-spaces/{space_number}/resources` is missing.",
  ],
  [at(list, "deprecated"), true, "missing deprecated: It is deprecated."],
  [
    at(list, "externalDocs", "url"),
    "https://docs.github.com/new",
    "contradicting documentation: Its documentation is at https://docs.github.com/new.",
  ],
  [
    at(list, "x-github", "enabledForGitHubApps"),
    false,
    "contradicting token: The token `app-user` is not accepted according to GitHub's description.",
  ],
  [
    at(list, "description"),
    "OAuth app tokens and personal access tokens (classic) need the `repo` scope. Fine-grained tokens too.",
    "contradicting scope: The scope is `read:org` here and `repo` in GitHub's description.",
  ],
  [
    at(list, "parameters", "1", "schema", "type"),
    "string",
    "contradicting type: `space_number` is integer here and string in GitHub's description.",
  ],
  [at(list, "parameters", "1", "schema", "format"), "int64", 'missing format: `format` of `space_number` is "int64".'],
  [
    at(list, "parameters", "1", "required"),
    false,
    "contradicting required: The path parameter `space_number` is optional.",
  ],
  [
    at(list, "parameters", "2"),
    { name: "page", in: "query", schema: { type: "integer" } },
    "missing parameter: The query parameter `page` is missing.",
  ],
  [
    at(list, "parameters", "1"),
    undefined,
    "contradicting parameter: The path parameter `space_number` does not exist.",
  ],
  [at(create, "requestBody", "required"), false, "contradicting required: Its body is optional."],
  [at(create, "requestBody"), undefined, "contradicting request-body: It takes no body."],
  [at(`${list}`, "requestBody"), { content: {} }, "missing request-body: Its body is missing."],
  [at(created, "schema", "properties", "note"), { type: "string" }, "missing property: `note` is missing."],
  [
    at(created, "schema", "required"),
    ["metadata"],
    "contradicting required: `resource_type` is required. GitHub does not say so: give the source in `x-provenance`, or remove it.",
  ],
  [
    at(created, "schema", "properties", "resource_type", "enum", "5"),
    "gist",
    'missing enum: `resource_type` can be "gist".',
  ],
  [
    at(created, "schema", "properties", "resource_type", "enum", "0"),
    undefined,
    'contradicting enum: `resource_type` is never "repository" in GitHub\'s description.',
  ],
  [
    at(created, "examples", "free_text", "value", "metadata", "name"),
    1,
    "contradicting example: GitHub's example `free_text` of the body is not valid here",
  ],
  [
    at(created, "examples", "free_text", "value", "metadata", "pinned"),
    true,
    "missing example: GitHub's example `free_text` of the body has fields that no example has here.",
  ],
  [
    at(resource, "properties", "id", "type"),
    "string",
    "contradicting type: `id` is integer here and string in GitHub's description.",
  ],
  [
    at(resource, "properties", "created_at", "format"),
    "date",
    'contradicting format: `format` of `created_at` is "date-time" here and "date" in GitHub\'s description.',
  ],
  [
    at(resource, "properties", "created_at", "format"),
    undefined,
    'contradicting format: `format` of `created_at` is "date-time". GitHub does not say so',
  ],
  [
    at(resource, "properties", "copilot_chat_attachment_id", "nullable"),
    undefined,
    "contradicting type: `copilot_chat_attachment_id` is integer, null here and integer in GitHub's description.",
  ],
  [
    at(resource, "required", "5"),
    "copilot_chat_attachment_id",
    "missing required: `copilot_chat_attachment_id` is required in GitHub's description.",
  ],
  [at(resource, "properties", "html_url"), { type: "string" }, "missing property: `html_url` is missing."],
  [
    at(resource, "properties", "metadata", "properties"),
    { pinned: { type: "boolean" } },
    "missing property: `metadata.pinned` is missing.",
  ],
  [
    at(resource, "properties", "metadata", "additionalProperties"),
    false,
    "missing additionalProperties: `additionalProperties` of `metadata` is false.",
  ],
  [
    at(resource, "properties", "metadata", "properties"),
    { name: { type: "integer" } },
    "contradicting type: `metadata.name` is string here and integer in GitHub's description.",
  ],
  [
    at(resource, "properties", "metadata"),
    { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
    "missing required: `metadata.name` is required in GitHub's description.",
  ],
  [
    at(error, "errors", "items", "properties", "help"),
    { type: "string" },
    "missing property: `errors.help` is missing.",
  ],
  [
    at(error, "errors", "items", "properties", "index", "minimum"),
    0,
    "missing minimum: `minimum` of `errors.index` is 0.",
  ],
  [
    at(error, "errors", "items", "properties", "value", "oneOf", "0", "type"),
    "boolean",
    "contradicting type: `errors.value` is",
  ],
  [at(list, "responses", "410"), { description: "Gone" }, "missing response: The response 410 is missing."],
  [at(list, "responses", "404"), undefined, "extra response: The response 404 is only here."],
  [
    at(`${list}/responses/200/content`, "text/csv"),
    { schema: { type: "string" } },
    "missing media-type: `text/csv` of the response 200 is missing.",
  ],
  [
    at("servers", "1"),
    { url: "https://api.example.com" },
    "missing server: The server https://api.example.com is missing.",
  ],
  [at("servers"), [], "extra server: The server https://api.github.com is only here."],
];

/** The keys of a place. The first argument is a path whose slashes separate keys, except those of URLs and media types. */
function at(place: string, ...keys: string[]): string[] {
  const names = place
    .replace(
      /\/(\/\w+\/\{\w+\}\/copilot-spaces\/\{space_number\}\/resources)/,
      (_, path: string) => `/${path.replaceAll("/", "~")}`,
    )
    .replace("application/json", "application~json")
    .split("/");
  return [...names.map((name) => name.replaceAll("~", "/")), ...keys];
}
