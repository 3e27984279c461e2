/** Finds what an operation describes and the clients cannot do, or HTTP does not allow. */
import { type PointedFinding, unsupported } from "./finding.ts";
import { essence } from "./media-type.ts";
import type {
  HttpMethod,
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  RequestBodyObject,
  ResponseObject,
} from "./openapi-document.ts";
import { isBodiless } from "./read-bodies.ts";
import { contentOf, isIgnored, type PlacedParameter } from "./read-parameters.ts";
import { pointer, resolve } from "./reference.ts";

type Report = (keys: readonly string[], message: string) => void;

const pathStyles = ["simple", "label", "matrix"];
const styles: Readonly<Record<string, readonly string[]>> = {
  path: pathStyles,
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** The methods that `fetch` refuses to send a body with. */
export function hasNoRequestBody(method: HttpMethod): boolean {
  return method === "get" || method === "head";
}

export function findUnsupported(
  document: OpenApiDocument,
  path: string,
  method: HttpMethod,
  operation: OperationObject,
  parameters: readonly PlacedParameter[],
): PointedFinding[] {
  const found: PointedFinding[] = [];
  const report: Report = (keys, message) => found.push(unsupported(pointer(keys), message));
  const keys = ["paths", path, method];
  if (method === "trace") report(keys, "`fetch` cannot send TRACE, so every call of this operation fails");
  for (const each of parameters) checkParameter(each, report);
  checkRequest(document, method, operation, [...keys, "requestBody"], report);
  for (const [status, reference] of Object.entries(operation.responses ?? {})) {
    const response = resolve<ResponseObject>(document, reference);
    checkResponse(method, status, response, [...keys, "responses", status], report);
  }
  return found;
}

function checkParameter({ keys, parameter }: PlacedParameter, report: Report): void {
  const { in: place, name, style } = parameter;
  if (isIgnored(parameter)) {
    const instead = /^authorization$/i.test(name) ? "use the client's option `token`" : "the client sets it by itself";
    report(keys, `OpenAPI ignores a parameter for the header ${name}: ${instead}`);
    return;
  }
  if (style !== undefined && !styles[place]?.includes(style)) {
    report(keys, `the style ${style} does not exist for a parameter in the ${place}: it is sent in the default style`);
  }
  const [mediaType] = contentOf(parameter);
  if (mediaType !== undefined && !/[/+]json$/.test(essence(mediaType))) {
    report(keys, `a parameter of media type ${mediaType} is not encoded: it is sent as the string that a call gives`);
  }
}

function checkRequest(
  document: OpenApiDocument,
  method: HttpMethod,
  { requestBody: reference }: OperationObject,
  keys: readonly string[],
  report: Report,
): void {
  if (!reference) return;
  if (hasNoRequestBody(method)) {
    report(keys, `\`fetch\` cannot send a body with ${method.toUpperCase()}: calls have none`);
    return;
  }
  const { content = {} } = resolve<RequestBodyObject>(document, reference);
  for (const [mediaType, media] of Object.entries(content)) {
    checkRequestType(mediaType, media, [...keys, "content", mediaType], report);
  }
}

function checkRequestType(mediaType: string, media: MediaTypeObject, keys: readonly string[], report: Report): void {
  const type = essence(mediaType);
  if (type.startsWith("multipart/") && type !== "multipart/form-data") {
    report(keys, `the parts of ${mediaType} are not written: a call gives the whole body`);
  }
  reportXml(type, media, "a call gives the text", keys, report);
  for (const [name, { headers }] of Object.entries(media.encoding ?? {})) {
    if (Object.keys(headers ?? {}).length > 0) {
      report([...keys, "encoding", name, "headers"], "the headers of a part are not sent");
    }
  }
}

function checkResponse(
  method: HttpMethod,
  status: string,
  { content = {} }: ResponseObject,
  keys: readonly string[],
  report: Report,
): void {
  const mediaTypes = Object.entries(content);
  if (mediaTypes.length > 0 && isBodiless(method, status)) {
    const subject = method === "head" ? "a response to HEAD" : `a response with the status ${status}`;
    report([...keys, "content"], `${subject} has no body: calls return none`);
    return;
  }
  for (const [mediaType, media] of mediaTypes) {
    const type = essence(mediaType);
    const place = [...keys, "content", mediaType];
    if (type === "text/event-stream") {
      report(place, "events are not read one by one: calls return the whole text when the stream ends");
    }
    reportXml(type, media, "calls return the text", place, report);
  }
}

function reportXml(
  type: string,
  { schema }: MediaTypeObject,
  instead: string,
  keys: readonly string[],
  report: Report,
) {
  if (!/[/+]xml$/.test(type) || typeof schema !== "object" || schema.type === "string") return;
  report(keys, `XML is not converted: ${instead}`);
}
