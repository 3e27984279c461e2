import { expect, test } from "vitest";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";
import { lintFiles } from "./lint-document.ts";

const head = "openapi: 3.1.1\ninfo: { title: A, version: 1.0.0 }\n";
const rule = "copilot-spaces/operation-name";

test.each<[title: string, yaml: string, want: string[]]>([
  [
    "how an operation without an id is called",
    "paths:\n  /a/{b}:\n    get:\n      responses: {}\n" +
      "    parameters: [{ name: b, in: path, required: true, schema: {} }]\n",
    [
      `openapi.yaml:5:5 ${rule} The operation has no \`operationId\`. It is called \`getAByB\`; an \`operationId\` renames it.`,
    ],
  ],
  [
    "how a method is called whose name is taken",
    "paths:\n  /a:\n    get: { operationId: list-all, responses: {} }\n" +
      "  /b:\n    get: { operationId: listAll, responses: {} }\n",
    [
      `openapi.yaml:7:25 ${rule} The client method of \`listAll\` is called \`listAll2\`, because \`listAll\` is taken. ` +
        "An `x-client-method` renames it.",
    ],
  ],
  [
    "a method that would make a promise of the client",
    "paths:\n  /a:\n    get: { operationId: then, responses: {} }\n",
    [expect.stringContaining("called `then2`")],
  ],
  [
    "nothing about ids of a wrong type",
    "paths:\n  /a:\n    get: { operationId: 7, responses: {} }\n",
    [expect.stringContaining("struct")],
  ],
  [
    "nothing about names that two groups have",
    "tags: [{ name: t, x-client-group: { name: t } }]\n" +
      "paths:\n  /a:\n    get: { operationId: list-all, tags: [t], responses: {} }\n" +
      "  /b:\n    get: { operationId: listAll, responses: {} }\n",
    [],
  ],
])("tells %s", async (_, yaml, want) => {
  expect(await lintFiles({ "openapi.yaml": head + yaml })).toEqual(want);
});

test("warns: the description is compiled", async () => {
  const yaml = `${head}paths:\n  /a:\n    get:\n      responses: {}\n`;
  await using folder = await temporaryFolder({ "openapi.yaml": yaml });
  const { findings, document } = await loadDocument(folder.file("openapi.yaml"), undefined);
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(document).toBeDefined();
});
