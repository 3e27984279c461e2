/** The kinds of other descriptions: what is printed compiles, and says what it should. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { diagnose, printTypeScript } from "../../generated/compile.ts";

const folder = fileURLToPath(new URL("../../fixtures/kinds/", import.meta.url));
const text = { type: "string" };

function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

function branch(kind: unknown, fields: object = {}, required: readonly string[] = []): object {
  return { type: "object", required: ["kind", ...required], properties: { kind: { const: kind }, ...fields } };
}

function json(schema: object): object {
  return { description: "Done", content: { "application/json": { schema } } };
}

/** @param body the schema of the body of a request that returns an `Answer` */
function documentOf(schemas: object, body: object = ref("Answer")): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: "Kinds", version: "1" },
    paths: {
      "/a": { post: { operationId: "send", requestBody: json(body), responses: { 200: json(ref("Answer")) } } },
    },
    components: { schemas },
  } as OpenApiDocument;
}

/** Prints the targets, and returns what the compiler says about them and about a program that uses them. */
async function compile(document: OpenApiDocument, program = ""): Promise<{ problems: string[]; kinds: string[] }> {
  const texts = await printTypeScript(readApi(document), folder);
  const imports = 'import * as code from "./client/index.ts";\nvoid code;\n';
  texts.set(`${folder}program.ts`, imports + program);
  const kinds = texts.get(`${folder}types/kinds.ts`) ?? "";
  const names = [...kinds.matchAll(/^export function (\w+)/gm)].map(([, name]) => name ?? "");
  return { problems: diagnose([...texts.keys()], texts), kinds: names };
}

test("prints nothing for a description without a tagged union in a response", async () => {
  const schemas = { Answer: { oneOf: [{ type: "object" }, text] }, Unused: { oneOf: [branch("a")] } };
  expect(await compile(documentOf(schemas))).toEqual({ problems: [], kinds: [] });
});

test("names guards after the kinds, whatever they are", async () => {
  const kinds = ["free_text", "free-text", "a/b", "7", "", "client_error", '*/"\n', true, 8];
  const { problems, kinds: names } = await compile(
    documentOf({ Answer: { oneOf: kinds.map((kind) => branch(kind)) } }),
  );
  expect(problems).toEqual([]);
  expect(names).toEqual([
    "isAnswerFreeText",
    "isAnswerFreeText2",
    "isAB",
    "is_7",
    "isAnswer_",
    "isAnswerClientError",
    "isAnswer_2",
    "isTrue",
    "is_8",
    "asUnknownAnswer",
  ]);
});

test("names the guards of a kind that two unions have after the unions", async () => {
  const schemas = {
    Answer: { oneOf: [branch("pet", { pet: ref("Pet") }), branch("cat")] },
    Pet: { oneOf: [branch("cat"), branch("dog")] },
  };
  const { problems, kinds } = await compile(documentOf(schemas));
  expect(problems).toEqual([]);
  expect(kinds).toEqual(["isPet", "isAnswerCat", "asUnknownAnswer", "isPetCat", "isDog", "asUnknownPet"]);
});

test("renames the type of unknown kinds if a schema has its name", async () => {
  const schemas = { Answer: { oneOf: [branch("a"), branch("b")] }, UnknownAnswer: text };
  const { problems, kinds } = await compile(documentOf(schemas), 'export const name: code.UnknownAnswer = "a";');
  expect(problems).toEqual([]);
  expect(kinds).toEqual(["isA", "isB", "asUnknownAnswer2"]);
});

test("types what the branches share, and opens what differs", async () => {
  const object = (name: string) => ({ type: "object", properties: { [name]: text } });
  const base = { type: "object", required: ["id"], properties: { id: { type: "integer" }, note: text } };
  const fields = (name: string) => ({
    data: object(name),
    extra: object(name),
    list: { type: "array", items: object(name) },
  });
  const schemas = {
    Base: base,
    Answer: {
      oneOf: [
        { ...branch("a", fields("x"), ["data", "extra", "list"]), allOf: [ref("Base")] },
        { ...branch(7, { ...fields("y"), only: text }, ["data", "list"]), allOf: [ref("Base")] },
      ],
    },
  };
  const program = `type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Wanted = {
  id: number;
  note?: string;
  kind: string | number;
  data: { [field: string]: unknown };
  extra?: { [field: string]: unknown };
  list: unknown;
};
export const isSame: Equals<{ [Key in keyof code.UnknownAnswer]: code.UnknownAnswer[Key] }, Wanted> = true;
export const isAssignable = (answer: code.Answer): code.UnknownAnswer => answer;
`;
  expect((await compile(documentOf(schemas), program)).problems).toEqual([]);
});

test.each<[title: string, schemas: object]>([
  ["null", { Answer: { oneOf: [branch("a", { data: { type: ["object", "null"] } }), branch("b", { data: text })] } }],
  [
    "null in place of an object",
    {
      Answer: {
        oneOf: [
          branch("a", { data: { type: "object", nullable: true, properties: { x: text } } }),
          branch("b", { data: { type: "object", properties: { y: text } } }),
        ],
      },
    },
  ],
  ["nothing in common", { Answer: { anyOf: [branch("a", { x: text }), branch("b", { y: text })] } }],
  [
    "properties next to the branches",
    {
      Answer: { type: "object", required: ["id"], properties: { id: text }, oneOf: [ref("A"), branch("b")] },
      A: branch("a"),
    },
  ],
  ["a property named __proto__", { Answer: { oneOf: [branch("a", { ["__proto__"]: text }), branch("b")] } }],
  ["a union within", { Answer: { oneOf: [ref("Pet"), branch("c")] }, Pet: { oneOf: [branch("a"), branch("b")] } }],
  ["a union within itself", { Answer: { oneOf: [branch("a", { of: ref("Answer") }), branch("b", { of: text })] } }],
  [
    "names of the printed code",
    { Answer: { oneOf: [ref("known"), ref("types")] }, known: branch("a"), types: branch("b") },
  ],
])("compiles a union with %s", async (_, schemas) => {
  expect((await compile(documentOf(schemas))).problems).toEqual([]);
});

test("compares the body of a method with the kind that it names, also without a name for the union", async () => {
  const union = {
    oneOf: [branch("cat", { lives: { type: "integer" } }, ["lives"]), branch("dog", { tail: text }, ["tail"])],
  };
  const program = `const api = code.createClient();
void api.send({ kind: "cat", lives: 9 });
void api.send();
void api.send({ kind: "cat", lifes: 9 });
void api.send({ kind: "cat", lives: 9, tail: "long" });
`;
  const { problems } = await compile(documentOf({ Answer: text }, union), program);
  expect(problems).toEqual([
    expect.stringMatching(
      /program\.ts:6 [^]*'lifes' does not exist in type '.*cat.*'\. Did you mean to write 'lives'\?$/,
    ),
    expect.stringMatching(/program\.ts:7 [^]*'tail' does not exist in type '[^']*cat[^']*'\.$/),
  ]);
});
