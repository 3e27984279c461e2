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
import { type Respond, recordingFetch, type SentRequest } from "../recording-fetch.ts";

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
  const { method = "get", path: template = "/things", client: clientOptions, respond } = options;
  const table: OperationTable = readApi(documentWith(operation, options)).operations.map(describeOperation);
  const recording = recordingFetch(respond);
  const { fetch } = recording;
  const [row] = table;
  const client = createClientFromTables(
    { api: { binds: [], methods: { call: { operationId: "call" } } } },
    table,
    home,
    { fetch, attempts: 1, ...clientOptions },
    createDescribedCaller(writers),
  ) as unknown as { api: { call(...values: unknown[]): Promise<unknown> } }; // as the table says
  const { path = {}, query, header, cookie, body, headers } = given;
  const values = [
    ...Object.keys(row?.pathParameters ?? {}).map((name) => path[name]),
    ...(row?.body ? [body] : []),
    ...(row?.query ? [query] : []),
    { ...(header && { header }), ...(cookie && { cookie }), ...(headers && { headers }) },
  ];
  const fetchClient = createFetchClientFromTable<{}>(
    table,
    home,
    { fetch, attempts: 1, ...clientOptions },
    createDescribedCall(writers),
  );
  const request = fetchClient.request as (...values: unknown[]) => Promise<{ data?: unknown; error?: unknown }>;
  const params = { path, ...(query && { query }), ...(header && { header }), ...(cookie && { cookie }) };
  const init = { params, ...(body !== undefined && { body }), ...(headers && { headers }) };
  const keep = (error: unknown) => error;
  const results = [
    await client.api.call(...values).catch(keep),
    await request(method, template, init).then(({ data, error }) => data ?? error, keep),
  ];
  return { requests: recording.log, results };
}
