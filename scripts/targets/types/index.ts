/** `paths`, `components` and `operations` by openapi-typescript, and a named type for every component schema. */
import type { Target } from "../target.ts";
import { comment, header } from "../typescript/comment.ts";
import { literal } from "../typescript/data.ts";
import { splitParagraphs } from "../typescript/description.ts";
import { schemaTypeNames } from "../typescript/names.ts";
import { printTypes } from "./openapi-typescript.ts";

export const typesTarget: Target = {
  name: "types",
  requires: [],
  generate(api) {
    const typeNames = schemaTypeNames(api);
    const { text, schemas } = printTypes(api.document, typeNames);
    const declarations = api.schemas.map(({ name, description }) => {
      const reference = `export type ${typeNames.get(name)} = components["schemas"][${literal(name)}];\n`;
      return comment(splitParagraphs(description)) + (schemas.get(name) ?? reference);
    });
    return [{ path: "index.ts", text: [header, text, declarations.join("\n")].join("\n") }];
  },
};
