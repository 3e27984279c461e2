import bundled from "../../generated/openapi/openapi.json" with { type: "json" };
import type { OpenApiDocument } from "../model/openapi-document.ts";

/** The bundled description that the clients are compiled from. */
export function readBundledDescription(): OpenApiDocument {
  // A JSON module's type spells out every value, which no interface with optional properties matches.
  return bundled as unknown as OpenApiDocument;
}
