/** Checks what an editor shows for the names in a program that uses the client. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = `${root}test/types/hovers-input.ts`;
const text = `import { asUnknownResource, createClient, isClientError, isFreeText } from "copilot-spaces";
const client = createClient({ token: "any" });
const space = client.org("acme", 7);
const resource = await space.getResource(1);
if (resource.resource_type === "free_text") console.log(resource.metadata.name);
const result = await space.createResource({ resource_type: "free_text", metadata: { name: "a", text: "b" } });
console.log(result.created, result.resource);
await space.setResource(1, { metadata: { name: "a" } }, { timeout: 5 });
const list = await space.listResources();
if (isFreeText(resource)) console.log(resource.id);
const later = asUnknownResource(resource);
try {
} catch (error) {
  if (isClientError(error)) console.log(error.kind, error.hint);
}
`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  customConditions: ["@copilot-spaces/source"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot(path) {
    const source = path === file ? text : ts.sys.readFile(path);
    return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
  },
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: (path) => (path === file ? text : ts.sys.readFile(path)),
});

interface Hover {
  type: string;
  documentation: string;
}

/** @param place text of the program, with `|` before the name */
function hover(place: string): Hover {
  const position = text.indexOf(place.replace("|", "")) + place.indexOf("|");
  const info = service.getQuickInfoAtPosition(file, position);
  const tags = (info?.tags ?? []).map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts)}`);
  return {
    type: ts.displayPartsToString(info?.displayParts),
    documentation: [ts.displayPartsToString(info?.documentation), ...tags].join("\n"),
  };
}

test("the program of these tests compiles", () => {
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
});

test.each<[place: string, want: string]>([
  ["const |resource =", "const resource: Resource"],
  ["console.log(|resource.metadata", "const resource: FreeTextResource"],
  ["resource.|metadata.name", "metadata: FreeTextMetadata"],
  ["result.|resource)", "resource: Resource"],
  ["const |list", "const list: ResourceList"],
  ["const |later", "const later: UnknownResource | undefined"],
  ["console.log(|resource.id", "const resource: FreeTextResource"],
  ["|isFreeText(resource)) console", "resource is FreeTextResource\nimport isFreeText"],
  ["const |space", "const space: Space"],
  ["const |client", "const client: Client"],
])("the hover of %s names the type: %s", (place, want) => {
  expect(hover(place).type).toMatch(new RegExp(`${want.replaceAll(/[()|]/g, "\\$&")}$`));
});

test("the hover of a method names the kind that it is called with", () => {
  expect(hover("space.|createResource").type).toMatch(
    /^\(method\) Space\.createResource<"free_text">\(body: CreateFreeTextResource, options\?: RequestOptions\): /,
  );
});

test.each<[place: string, want: RegExp]>([
  [
    "|createClient({",
    /^Creates a client for the API\.[^]*@throws \S*InvalidInputError\S* [^]*@example\s+const client = createClient/,
  ],
  ["client.|org(", /@param org \S[^]*@param space_number \S[^]*@example\s+client\.org\("octo-org", 7\)/],
  ["space.|getResource", /Returns[^]*`org`[^]*`user`[^]*@returns The resource\.[^]*@throws \S*ClientError/],
  ["space.|createResource", /attached only once[^]*@param body \S[^]*@param options \S/],
  ["resource.|resource_type", /\S/],
  ["resource.|metadata.name", /\S/],
  ["metadata.|name)", /name/],
  ["result.|created", /^False when the API answered 200 instead of 201/],
  ["result.|resource)", /\S/],
  ["{ |timeout: 5", /milliseconds[^]*@default 30_000/],
  ["|isClientError(error)) console", /@example/],
  ["|isFreeText(resource)) console", /narrows its type[^]*@example/],
  ["= |asUnknownResource", /does not know[^]*@example/],
  ["error.|kind", /\S/],
  ["error.|hint", /what a person can do/i],
])("the hover of %s has documentation", (place, want) => {
  expect(hover(place).documentation).toMatch(want);
});

/** The documentation of the parameters that an editor shows while a call is written, by parameter. */
function describeParameters(call: string): Record<string, string> {
  const position = text.indexOf(call) + call.length;
  const [signature] = service.getSignatureHelpItems(file, position, undefined)?.items ?? [];
  const parameters = signature?.parameters ?? [];
  return Object.fromEntries(parameters.map((each) => [each.name, ts.displayPartsToString(each.documentation)]));
}

test.each<[call: string, want: Record<string, RegExp>]>([
  ["client.org(", { org: /organization/, space_number: /number/ }],
  ["space.createResource(", { body: /kind of resource/, options: /override/ }],
  ["space.setResource(", { space_resource_id: /`id`/, body: /new metadata/, options: /override/ }],
  ["space.listResources(", { options: /override/ }],
])("the parameters of %s have documentation", (call, want) => {
  const matching = Object.fromEntries(Object.entries(want).map(([name, text]) => [name, expect.stringMatching(text)]));
  expect(describeParameters(call)).toEqual(matching);
});
