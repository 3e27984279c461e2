/** Compares a response with its request: what no schema sees. Only what the description declares is compared. */
import type { Identity } from "../../model/api.ts";
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { readIdentities } from "../../model/read-identities.ts";
import { type Difference, show } from "../violation.ts";
import type { RoutedRequest } from "./check-request.ts";
import { findResponse } from "./check-response.ts";
import { createContentReader, type ReadContentFields } from "./content-fields.ts";
import type { JudgedResponse } from "./operations.ts";

/** @param json the body of the response, if it is JSON */
export type FindRelations = (request: RoutedRequest, status: number, json: unknown) => Difference[];

export function createRelations(document: OpenApiDocument): FindRelations {
  const identities = readIdentities(document);
  const readFields = createContentReader(document);
  return (request, status, json) => {
    const response = findResponse(request.operation, status);
    if (!response || !isRecord(json)) return [];
    if (status >= 400) return checkErrorStatus(response, status, json);
    if (status >= 300) return [];
    return [
      ...checkId(request, json),
      ...checkCreated(identities, request, status),
      ...checkContent(identities, readFields, request, response, json),
    ];
  };
}

/** `x-response-field` of a parameter: the field has the value of the parameter. */
function checkId({ operation, path }: RoutedRequest, json: Record<string, unknown>): Difference[] {
  return operation.parameters.flatMap(({ name, place, responseField }): Difference[] => {
    if (place !== "path" || responseField === undefined || !Object.hasOwn(json, responseField)) return [];
    const [asked, answered] = [path.get(name), json[responseField]];
    if (String(answered) === asked) return [];
    const pointer = `/${responseField}`;
    return [{ code: "relation-id", where: "response.body", pointer, expected: `${asked}`, actual: show(answered) }];
  });
}

/** `x-attached-once`: only a request of such a kind can find that its resource exists, and answer 200 for 201. */
function checkCreated(
  identities: readonly Identity[],
  { operation, body }: RoutedRequest,
  status: number,
): Difference[] {
  if (status !== 200 || !operation.responses.has("201") || !isRecord(body)) return [];
  const ofKind = identities.filter(({ kindProperty, kind }) => body[kindProperty] === kind);
  const isAlwaysNew = ofKind.length > 0 && ofKind.every(({ attachedOnce }) => attachedOnce === undefined);
  return isAlwaysNew ? [{ code: "relation-created", where: "response.status", expected: "201", actual: "200" }] : [];
}

/** The kind and the declared fields of the content that were sent come back. */
function checkContent(
  [identity]: readonly Identity[],
  readFields: ReadContentFields,
  { body }: RoutedRequest,
  response: JudgedResponse,
  json: Record<string, unknown>,
): Difference[] {
  if (!identity || !isRecord(body)) return [];
  const { kindProperty, contentProperty } = identity;
  const fields = readFields(response.source, identity)?.get(json[kindProperty]);
  const differ = (pointer: string, sent: unknown, received: unknown): Difference[] => {
    if (received === undefined || isEquivalent(sent, received)) return []; // a missing one is left to the schema
    return [
      { code: "relation-content", where: "response.body", pointer, expected: show(sent), actual: show(received) },
    ];
  };
  const [sent, received] = [body[contentProperty], json[contentProperty]];
  return [
    ...(Object.hasOwn(body, kindProperty) ? differ(`/${kindProperty}`, body[kindProperty], json[kindProperty]) : []),
    ...(isRecord(sent) && isRecord(received)
      ? [...(fields ?? [])].flatMap((name) =>
          Object.hasOwn(sent, name) ? differ(`/${contentProperty}/${name}`, sent[name], received[name]) : [],
        )
      : []),
  ];
}

/** In the examples of the response, `status` in the body is the status; so it is in others. */
function checkErrorStatus(response: JudgedResponse, status: number, json: Record<string, unknown>): Difference[] {
  const { repeatedStatus } = response;
  if (!repeatedStatus || !Object.hasOwn(json, "status") || String(json["status"]) === String(status)) return [];
  const actual = show(json["status"]);
  return [{ code: "relation-status", where: "response.body", pointer: "/status", expected: `"${status}"`, actual }];
}

/** A server may normalize Unicode and white space. */
function isEquivalent(sent: unknown, received: unknown): boolean {
  return sent === received || JSON.stringify(sent, normalize) === JSON.stringify(received, normalize);
}

function normalize(_: string, value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
