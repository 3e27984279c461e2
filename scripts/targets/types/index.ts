/**
 * `paths`, `components` and `operations`, a named type for every component schema, and guards for the kinds of tagged
 * unions.
 */
import type { Target } from "../target.ts";
import { comment, header } from "../typescript/comment.ts";
import { splitParagraphs } from "../typescript/description.ts";
import { requestTypeNames, reservedTypes, schemaTypeNames } from "../typescript/names.ts";
import { nameUnions } from "../typescript/union-names.ts";
import { printKinds, printUnknownType } from "./kinds.ts";
import { printTypes } from "./print-types.ts";

export const typesTarget: Target = {
  name: "types",
  requires: [],
  generate(api) {
    const unions = nameUnions(api);
    const names = { schemas: schemaTypeNames(api), requests: requestTypeNames(api) };
    const taken = [...reservedTypes, ...unions.map(({ unknownType }) => unknownType)];
    const { interfaces, schemas, requests, others } = printTypes(api.document, { ...names, taken });
    const declarations = api.schemas.flatMap(({ name, description }) => {
      const declared = [schemas.get(name), requests.get(name)].filter((each) => each !== undefined);
      return declared.map((declaration) => comment(splitParagraphs(description)) + declaration);
    });
    const all = [...declarations, ...others, ...unions.map(printUnknownType)];
    const index = [header, interfaces, ...(all.length > 0 ? [all.join("\n")] : [])].join("\n");
    if (unions.length === 0) return [{ path: "index.ts", text: index }];
    return [
      { path: "index.ts", text: `${index}\nexport * from "./kinds.ts";\n` },
      { path: "kinds.ts", text: printKinds(unions) },
    ];
  },
};
