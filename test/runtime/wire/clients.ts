/** Both clients of a small description, with a `fetch` that records requests. */
import type { OpenApiDocument, OperationObject, PathItemObject } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { createClientFromTables } from "../../../scripts/runtime/client/client.ts";
import { createDescribedCaller } from "../../../scripts/runtime/client/described-call.ts";
import { createDescribedCall } from "../../../scripts/runtime/fetch/described-call.ts";
import { createFetchClientFromTable } from "../../../scripts/runtime/fetch/fetch-client.ts";
import type { OperationTable } from "../../../scripts/runtime/transport/operation.ts";
import { writeBinary, writeText } from "../../../scripts/runtime/wire/body.ts";
import { writeForm } from "../../../scripts/runtime/wire/form.ts";
import { writeMultipart } from "../../../scripts/runtime/wire/multipart.ts";
import { describeOperation } from "../../../scripts/targets/typescript/describe-operation.ts";
import { type Recording, type Respond, recordingFetch, type SentRequest } from "../recording-fetch.ts";

export const home = "https://api.test/v1";

/** What one call is given, by place. */
export interface Given {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  header?: Record<string, unknown>;
  cookie?: Record<string, unknown>;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Sent {
  /** What the calls of `createClient` and `createFetchClient` sent. */
  requests: SentRequest[];
  /** What they returned or threw. */
  results: unknown[];
}

export interface Options {
  method?: "get" | "put" | "post" | "delete" | "head";
  path?: string;
  item?: PathItemObject;
  document?: Partial<OpenApiDocument>;
  client?: { baseUrl?: string; token?: string };
  respond?: Respond;
}

export function documentWith(operation: OperationObject, options: Options = {}): OpenApiDocument {
  const { method = "get", path = "/things", item = {}, document } = options;
  return {
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    servers: [{ url: home }],
    paths: { [path]: { ...item, [method]: { operationId: "call", ...operation } } },
    ...document,
  };
}

const writers = { text: writeText, binary: writeBinary, form: writeForm, multipart: writeMultipart };

/** Calls the operation with both clients, one after the other. */
export async function callBoth(operation: OperationObject, given: Given, options: Options = {}): Promise<Sent> {
  const recording = recordingFetch(options.respond);
  const document = documentWith(operation, options);
  const results = await callTable(document, "call", recording.fetch, given, options.client);
  return { requests: recording.log, results };
}

/** What both clients return or throw for an operation of a document. */
export async function callTable(
  document: OpenApiDocument,
  operationId: string,
  fetch: Recording["fetch"],
  given: Given,
  clientOptions: Options["client"] = {},
): Promise<unknown[]> {
  const api = readApi(document);
  const table: OperationTable = api.operations.map(describeOperation);
  const row = table.find((each) => each.operationId === operationId);
  const options = { fetch, attempts: 1, ...clientOptions };
  const groups = { api: { binds: [], methods: { call: { operationId } } } };
  // The type is what the tables say.
  const client = createClientFromTables(
    groups,
    table,
    api.baseUrl,
    options,
    createDescribedCaller(writers),
  ) as unknown as { api: { call(...values: unknown[]): Promise<unknown> } };
  const { path = {}, query, header, cookie, headers } = given;
  const values = [
    ...Object.keys(row?.pathParameters ?? {}).map((name) => path[name]),
    ...(row?.body ? [given.body] : []),
    ...(row?.query ? [query] : []),
    { ...(header && { header }), ...(cookie && { cookie }), ...(headers && { headers }) },
  ];
  const fetchClient = createFetchClientFromTable<{}>(table, api.baseUrl, options, createDescribedCall(writers));
  const request = fetchClient.request as (...values: unknown[]) => Promise<{ data?: unknown; error?: unknown }>;
  const params = { path, ...(query && { query }), ...(header && { header }), ...(cookie && { cookie }) };
  const { body } = given; // read again: a getter may return another stream for this client
  const init = { params, ...(body !== undefined && { body }), ...(headers && { headers }) };
  const keep = (error: unknown) => error;
  return [
    await client.api.call(...values).catch(keep),
    await request(row?.method ?? "", row?.path ?? "", init).then(({ data, error }) => data ?? error, keep),
  ];
}
