/** The bundled description as JSON. */
import type { Target } from "../target.ts";

export const openapi: Target = {
  name: "openapi",
  generate: ({ document }) => [{ path: "openapi.json", text: `${JSON.stringify(document, null, 2)}\n` }],
};
