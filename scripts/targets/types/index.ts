/**
 * `paths`, `components` and `operations` by openapi-typescript, a named type for every component schema, and guards for the
 * kinds of tagged unions.
 */
import type { Target } from "../target.ts";
import { comment, header } from "../typescript/comment.ts";
import { literal } from "../typescript/data.ts";
import { splitParagraphs } from "../typescript/description.ts";
import { schemaTypeNames } from "../typescript/names.ts";
import { nameUnions } from "../typescript/union-names.ts";
import { printKinds, printUnknownType } from "./kinds.ts";
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
    const unions = nameUnions(api);
    const unknownTypes = unions.map(printUnknownType);
    const index = [header, text, [...declarations, ...unknownTypes].join("\n")].join("\n");
    if (unions.length === 0) return [{ path: "index.ts", text: index }];
    return [
      { path: "index.ts", text: `${index}\nexport * from "./kinds.ts";\n` },
      { path: "kinds.ts", text: printKinds(unions) },
    ];
  },
};
