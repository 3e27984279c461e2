/** What a description contains and the clients cannot do, at its place. */
import { expect, test } from "vitest";
import type { HttpMethod, OperationObject, ParameterObject } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";

function findingsOf(operation: OperationObject, method: HttpMethod = "post") {
  const { findings } = readApi({
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    paths: { "/things": { [method]: { operationId: "call", ...operation } } },
  });
  return findings;
}

const parameter = (each: Partial<ParameterObject>): OperationObject => ({
  parameters: [{ name: "v", in: "query", ...each }],
});
const request = (mediaType: string, media = {}): OperationObject => ({
  requestBody: { content: { [mediaType]: media } },
});
const response = (status: string, mediaType: string, media = {}): OperationObject => ({
  responses: { [status]: { description: "", content: { [mediaType]: media } } },
});
const object = { schema: { type: "object" } };

test.each<[title: string, given: OperationObject, place: string, message: string, method?: HttpMethod]>([
  ["TRACE", {}, "", "`fetch` cannot send TRACE", "trace"],
  ["a body of GET", request("application/json"), "/requestBody", "cannot send a body with GET", "get"],
  ["a body of HEAD", request("application/json"), "/requestBody", "cannot send a body with HEAD", "head"],
  ["the header authorization", parameter({ name: "Authorization", in: "header" }), "/parameters/0", "option `token`"],
  ["the header accept", parameter({ name: "ACCEPT", in: "header" }), "/parameters/0", "sets it by itself"],
  ["a style of another place", parameter({ style: "matrix" }), "/parameters/0", "the style matrix does not exist"],
  ["a parameter of XML", parameter({ content: { "text/xml": {} } }), "/parameters/0", "is not encoded"],
  ["parts", request("multipart/mixed"), "/requestBody/content/multipart~1mixed", "a call gives the whole body"],
  ["XML to send", request("application/xml", object), "/requestBody/content/application~1xml", "a call gives the text"],
  [
    "headers of a part",
    request("multipart/form-data", { encoding: { a: { headers: { "x-a": {} } } } }),
    "/requestBody/content/multipart~1form-data/encoding/a/headers",
    "the headers of a part are not sent",
  ],
  ["events", response("200", "text/event-stream"), "/responses/200/content/text~1event-stream", "events are not read"],
  ["XML to read", response("200", "text/xml", object), "/responses/200/content/text~1xml", "calls return the text"],
  ["a body of 204", response("204", "application/json"), "/responses/204/content", "the status 204 has no body"],
  ["a body of 304", response("304", "application/json"), "/responses/304/content", "the status 304 has no body"],
  ["a response to HEAD", response("200", "text/plain"), "/responses/200/content", "HEAD has no body", "head"],
])("warns of %s at its place", (_, given, place, message, method = "post") => {
  expect(findingsOf(given, method)).toEqual([
    {
      severity: "warning",
      rule: "unsupported",
      pointer: `#/paths/~1things/${method}${place}`,
      message: expect.stringContaining(message),
    },
  ]);
});

test.each<[title: string, given: OperationObject]>([
  ["JSON in a parameter", parameter({ content: { "application/json": {} } })],
  ["every style of a query", parameter({ style: "deepObject" })],
  ["XML that is a string", request("application/xml", { schema: { type: "string" } })],
  ["a range", response("2XX", "image/png")],
])("accepts %s", (_, given) => {
  expect(findingsOf(given)).toEqual([]);
});

test("warns once of a parameter that operations of a path share", () => {
  const shared: ParameterObject = { name: "Authorization", in: "header" };
  const { findings } = readApi({
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    paths: { "/things": { parameters: [shared], get: { operationId: "a" }, put: { operationId: "b" } } },
  });
  expect(findings.map(({ pointer }) => pointer)).toEqual(["#/paths/~1things/parameters/0"]);
});
