/** The bundled description as JSON. */
import type { Target } from "../target.ts";
import { headerText } from "../typescript/comment.ts";

export const openapiTarget: Target = {
  name: "openapi",
  requires: [],
  // JSON has no comments, so the header is an extension.
  generate: ({ document }) => [
    { path: "openapi.json", text: `${JSON.stringify({ "x-generated": headerText, ...document }, null, 2)}\n` },
  ],
};
