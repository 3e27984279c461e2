import type { Example } from "./api.ts";
import type { ExampleObject, MediaTypeObject, OpenApiDocument } from "./openapi-document.ts";
import { resolve } from "./reference.ts";

/** `example`, and `examples` by name, of a parameter, a header or a media type. */
export function readExamples(
  document: OpenApiDocument,
  media: Pick<MediaTypeObject, "example" | "examples">,
): Example[] {
  const named = Object.entries(media.examples ?? {}).map(([name, example]) => ({
    name,
    value: resolve<ExampleObject>(document, example).value,
  }));
  return "example" in media ? [{ name: "default", value: media.example }, ...named] : named;
}
