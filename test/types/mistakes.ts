/** Typical mistakes, and what the compiler says about them. Each program has one. */

export interface Mistake {
  title: string;
  program: string;
  /** The text where the only error is. */
  at: string;
  /** What the error says, among other things. */
  says: readonly (string | RegExp)[];
}

/** The lines before each program. */
const prelude = `import { type CreateResourceRequest, isFreeText, type Resource, type Space } from "copilot-spaces";
import type { FetchClient } from "copilot-spaces/fetch";
import { ensureResource, syncResources } from "copilot-spaces/sync";
declare const space: Space;
declare const resource: Resource;
declare const client: FetchClient;
const note = { resource_type: "free_text" as const, metadata: { name: "a", text: "b" } };
const params = { path: { org: "acme", space_number: 7 } };
export const used = [params, client, resource, space, note, isFreeText, ensureResource, syncResources];
export type Used = CreateResourceRequest;
`;

/** The text of a module with the mistake. */
export function textOf({ program }: Mistake): string {
  return `${prelude}${program}\n`;
}

/** Ways to write a request that are compared with the kind that it names. */
const byKind: readonly [title: string, write: (body: string) => string][] = [
  ["createResource", (body) => `void space.createResource(${body});`],
  ["ensureResource", (body) => `void ensureResource(space, ${body});`],
  ["syncResources", (body) => `void syncResources(space, [note, ${body}]);`],
];

/** Ways to write a request that are compared with the whole union. */
const byUnion: typeof byKind = [
  ["a variable of the union's type", (body) => `export const request: CreateResourceRequest = ${body};`],
  ["a list of the union's type", (body) => `export const requests: CreateResourceRequest[] = [note, ${body}];`],
  [
    "openapi-fetch's POST",
    (body) => `void client.POST("/orgs/{org}/copilot-spaces/{space_number}/resources", { params, body: ${body} });`,
  ],
];

const kind = '"(free_text|github_file|github_issue|github_pull_request|repository)"';

interface RequestMistake extends Omit<Mistake, "program"> {
  body: string;
  /** What the error also says when the request is compared with the kind that it names. */
  saysByKind?: string;
}

const requests: readonly RequestMistake[] = [
  {
    title: "a note without text",
    body: '{ resource_type: "free_text", metadata: { name: "a" } }',
    at: "metadata:",
    says: ["Property 'text' is missing in type '{ name: string; }'"],
    saysByKind: "required in type 'FreeTextMetadata'",
  },
  {
    title: "a required field that is misspelled",
    body: '{ resource_type: "github_file", metadata: { repository_id: 1, filepath: "a" } }',
    at: "filepath:",
    says: ["'filepath' does not exist in type"],
    saysByKind: "'GithubFileMetadata'. Did you mean to write 'file_path'?",
  },
  {
    title: "an optional field that is misspelled",
    body: '{ resource_type: "github_file", metadata: { repository_id: 1, file_path: "a", shaa: "b" } }',
    at: "shaa:",
    says: ["'shaa' does not exist in type"],
    saysByKind: "'GithubFileMetadata'. Did you mean to write 'sha'?",
  },
  {
    title: "a field that is misspelled before others",
    body: '{ resource_type: "free_text", metadata: { nme: "a", text: "b" } }',
    at: "nme:",
    says: ["'nme' does not exist in type"],
    saysByKind: "'FreeTextMetadata'. Did you mean to write 'name'?",
  },
  {
    title: "a field of another kind",
    body: '{ resource_type: "free_text", metadata: { name: "a", text: "b", file_path: "c" } }',
    at: "file_path:",
    says: ["'file_path' does not exist in type"],
    saysByKind: "'FreeTextMetadata'",
  },
  {
    title: "a kind that does not exist",
    body: '{ resource_type: "note", metadata: { name: "a", text: "b" } }',
    at: "resource_type:",
    says: [new RegExp(`^Type '"note"' is not assignable to type '${Array(5).fill(kind).join(" \\| ")}'\\.$`)],
  },
  {
    title: "resource_type misspelled",
    body: '{ resource_typ: "free_text", metadata: { name: "a", text: "b" } }',
    at: "resource_typ:",
    says: ["'resource_typ' does not exist in type", "Did you mean to write 'resource_type'?"],
  },
  {
    title: "a value of the wrong type",
    body: '{ resource_type: "repository", metadata: { repository_id: "42" } }',
    at: "repository_id:",
    says: ["Type 'string' is not assignable to type 'number'."],
  },
];

const others: readonly Mistake[] = [
  {
    title: "metadata read before the kind is known",
    program: "console.log(resource.metadata.name);",
    at: "name)",
    says: [/^Property 'name' does not exist on type '(\w+Metadata( \| )?){7}'\./],
  },
  {
    title: "metadata of a known kind read by a misspelled name",
    program: "if (isFreeText(resource)) console.log(resource.metadata.txt);",
    at: "txt)",
    says: ["Property 'txt' does not exist on type 'FreeTextMetadata'. Did you mean 'text'?"],
  },
  {
    title: "a request in a variable, without text",
    program: `const body = { resource_type: "free_text" as const, metadata: { name: "a" } };
void space.createResource(body);`,
    at: "body)",
    says: ["to parameter of type 'CreateFreeTextResource'", "Property 'text' is missing"],
  },
  {
    title: "a request in a variable, whose kind is any string",
    program: `const body = { resource_type: "free_text", metadata: { name: "a", text: "b" } };
void space.createResource(body);`,
    at: "body)",
    says: ["Types of property 'resource_type' are incompatible", "Type 'string' is not assignable to type '"],
  },
  {
    title: "a spread request with a misspelled field",
    program: 'void space.createResource({ ...note, metadata: { ...note.metadata, txt: "c" } });',
    at: "txt:",
    says: ["'txt' does not exist in type 'FreeTextMetadata'. Did you mean to write 'text'?"],
  },
  {
    title: "a list of requests without text",
    program:
      'void syncResources(space, ["a"].map((name) => ({ resource_type: "free_text" as const, metadata: { name } })));',
    at: '["a"].map',
    says: ["Property 'text' is missing in type '{ name: string; }' but required in type 'FreeTextMetadata'."],
  },
];

function writeMistakes(
  forms: typeof byKind,
  says: (mistake: RequestMistake) => readonly (string | RegExp)[],
): readonly Mistake[] {
  return forms.flatMap(([form, write]) =>
    requests.map((mistake) => ({
      title: `${form}: ${mistake.title}`,
      program: write(mistake.body),
      at: mistake.at,
      says: says(mistake),
    })),
  );
}

export const mistakes: readonly Mistake[] = [
  ...writeMistakes(byKind, ({ says, saysByKind }) => [...says, ...(saysByKind === undefined ? [] : [saysByKind])]),
  ...writeMistakes(byUnion, ({ says }) => says),
  ...others,
];
