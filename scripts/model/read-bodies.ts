/** Reads request bodies and responses. */
import type { FieldEncoding, MediaType, OperationResponse, RequestBody, RequestMediaType } from "./api.ts";
import { readJsonType } from "./json-type.ts";
import { essence, readKind } from "./media-type.ts";
import type {
  EncodingObject,
  HeaderObject,
  HttpMethod,
  MediaTypeObject,
  OpenApiDocument,
  Reference,
  RequestBodyObject,
  ResponseObject,
} from "./openapi-document.ts";
import { readExamples } from "./read-examples.ts";
import { readParameter } from "./read-parameters.ts";
import { resolve, schemaName } from "./reference.ts";
import { readTaggedUnion } from "./tagged-union.ts";

type Content = Readonly<Record<string, MediaTypeObject>>;

export function readRequestBody(document: OpenApiDocument, requestBody: RequestBodyObject): RequestBody | undefined {
  const { content = {}, required = false, description = "" } = requestBody;
  const [first, ...alternatives] = sortByPreference(document, content).map((mediaType): RequestMediaType => {
    const encoding = Object.entries(content[mediaType]?.encoding ?? {});
    return {
      ...readMediaType(document, content, mediaType, required),
      encoding: Object.fromEntries(encoding.map(([name, each]) => [name, readEncoding(each)])),
    };
  });
  if (!first) return undefined;
  const kindProperty = readTaggedUnion(document, content[first.mediaType]?.schema)?.kindProperty;
  return { ...first, description, kindProperty, alternatives };
}

function readEncoding({ contentType, style, explode, allowReserved }: EncodingObject): FieldEncoding {
  return {
    ...(contentType !== undefined && { contentType }),
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
    ...(allowReserved !== undefined && { allowReserved }),
  };
}

/** @param method HEAD never returns a body */
export function readResponse(
  document: OpenApiDocument,
  method: HttpMethod,
  status: string,
  reference: ResponseObject | Reference,
): OperationResponse {
  const { description = "", content = {}, headers = {} } = resolve<ResponseObject>(document, reference);
  const [mediaType] = sortByPreference(document, content);
  const hasBody = mediaType !== undefined && !isBodiless(method, status);
  return {
    status,
    description,
    body: hasBody ? readReturned(document, content, mediaType) : undefined,
    headers: Object.entries(headers)
      .filter(([name]) => !/^content-type$/i.test(name))
      .map(([name, header]) => readParameter(document, name, "header", resolve<HeaderObject>(document, header))),
  };
}

/** A form that a server returns is not taken apart. */
function readReturned(document: OpenApiDocument, content: Content, mediaType: string): MediaType {
  const read = readMediaType(document, content, mediaType, true);
  const { kind } = read;
  return { ...read, kind: kind === "form" ? "text" : kind === "multipart" ? "binary" : kind };
}

/** Whether HTTP lets a response have no body. */
export function isBodiless(method: HttpMethod, status: string): boolean {
  return method === "head" || /^(1..|204|205|304)$/.test(status);
}

/** JSON first, in its plain form before others; the rest in the order of the description. */
export function sortByPreference(document: OpenApiDocument, content: Content): string[] {
  const rank = (mediaType: string) => {
    if (readKind(document, mediaType, content[mediaType]?.schema) !== "json") return 3;
    return mediaType === "application/json" ? 0 : essence(mediaType) === "application/json" ? 1 : 2;
  };
  return Object.keys(content).sort((a, b) => rank(a) - rank(b));
}

function readMediaType(document: OpenApiDocument, content: Content, mediaType: string, required: boolean): MediaType {
  const { schema, ...media } = content[mediaType] ?? {};
  return {
    required,
    mediaType,
    kind: readKind(document, mediaType, schema),
    schemaName: schemaName(schema),
    jsonType: readJsonType(document, schema),
    examples: readExamples(document, media),
  };
}
