/** `paths`, `components` and `operations` by openapi-typescript, and one type for every component schema. */
import type { Api } from "../../model/api.ts";
import type { Target } from "../target.ts";
import { comment, header } from "../typescript/comment.ts";
import { literal } from "../typescript/data.ts";
import { schemaTypeNames } from "../typescript/names.ts";
import { printTypes } from "./openapi-typescript.ts";

export const typesTarget: Target = {
  name: "types",
  requires: [],
  generate(api) {
    const text = [header, printTypes(api.document), printSchemaTypes(api)].join("\n");
    return [{ path: "index.ts", text }];
  },
};

function printSchemaTypes(api: Api): string {
  const names = schemaTypeNames(api);
  return api.schemas
    .map(
      ({ name, description }) =>
        `${comment([description])}export type ${names.get(name)} = components["schemas"][${literal(name)}];\n`,
    )
    .join("\n");
}
