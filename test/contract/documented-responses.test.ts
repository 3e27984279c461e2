/** Gets every documented response through both clients. The operations come from the description. */
import { describe, expect, test } from "vitest";
import { groups } from "../../generated/client/groups.ts";
import { createClient, isClientError } from "../../generated/client/index.ts";
import { createFetchClient } from "../../generated/fetch/index.ts";
import { readBundledDescription } from "../../scripts/contract/bundled-description.ts";
import { type ContractCase, deriveCases } from "../../scripts/contract/cases/derive.ts";
import { createMockFetch } from "../../scripts/contract/mock/mock.ts";
import { httpMethods } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { recordingFetch, type SentRequest } from "../runtime/recording-fetch.ts";

const document = readBundledDescription();
const { cases, uncovered } = deriveCases(readApi(document));
const mockFetch = await createMockFetch();
const baseUrl = "https://api.octocorp.ghe.com";
const titled = cases.map((each) => [`${each.operation.id} ${each.request.prefer}`, each] as const);

test("derives a case for every documented status of every operation", () => {
  const documented = Object.values(document.paths ?? {}).flatMap((item) =>
    httpMethods.flatMap((method) =>
      Object.keys(item[method]?.responses ?? {}).map((status) => `${item[method]?.operationId} ${status}`),
    ),
  );
  const covered = new Set(cases.map(({ operation, status }) => `${operation.id} ${status}`));
  expect(uncovered).toEqual([]);
  expect(documented.filter((pair) => !covered.has(pair))).toEqual([]);
  expect(covered.size).toBe(documented.length);
});

describe("createClient", () => {
  test.each(titled)("createClient resolves or rejects as documented: %s", async (_, contractCase) => {
    const { fetch, log } = recordingFetch(mockFetch);
    const client = createClient({ token: "ghp_contract", baseUrl, fetch });
    const { call, created } = findMethod(client, contractCase);
    if (contractCase.status < 300) {
      const { body, status } = contractCase;
      const expected = created === undefined ? body : { [created]: body, created: status === 201 };
      expect(await call()).toEqual(expected);
    } else {
      expectError(await call().catch((error: unknown) => error), contractCase);
    }
    expectRequest(log, contractCase);
  });
});

describe("createFetchClient", () => {
  test.each(titled)("createFetchClient returns the documented response: %s", async (_, contractCase) => {
    const { fetch, log } = recordingFetch(mockFetch);
    const client = createFetchClient({ token: "ghp_contract", baseUrl, fetch });
    const { operation, request, status, body } = contractCase;
    const { path, query } = request;
    const result = await (client.request as UntypedRequest)(operation.method, operation.path, {
      params: { path, query },
      headers: { prefer: request.prefer },
      ...(request.body !== undefined && { body: request.body }),
    });
    expect(result.response.status).toBe(status);
    expect(status < 300 ? result.data : result.error).toEqual(body);
    expectRequest(log, contractCase);
  });
});

/** The cases name their operation at run time, so the typed methods do not apply. */
type UntypedRequest = (
  method: string,
  path: string,
  options: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type UntypedMethod = (...values: unknown[]) => Promise<unknown>;

function findMethod(client: object, { operation, request }: ContractCase) {
  for (const [groupName, { binds, methods }] of Object.entries(groups)) {
    for (const [methodName, { operationId, created }] of Object.entries(methods)) {
      if (operationId !== operation.id) continue;
      const entry: unknown = Reflect.get(client, groupName);
      const bound = binds.map((name) => request.path[name]);
      const group: unknown = typeof entry === "function" ? entry(...bound) : entry;
      const method = Reflect.get(group as object, methodName) as UntypedMethod;
      const free = operation.pathParameters.filter(({ name }) => !binds.includes(name));
      const values = [
        ...free.map(({ name }) => request.path[name]),
        ...(operation.requestBody ? [request.body] : []),
        ...(operation.queryParameters.length > 0 ? [request.query] : []),
        { headers: { prefer: request.prefer } },
      ];
      return { call: () => method(...values), created };
    }
  }
  throw new Error(`No method of the client calls ${operation.id}`);
}

const kinds: Record<number, string> = { 401: "unauthorized", 403: "forbidden", 404: "not_found", 422: "validation" };

function expectError(error: unknown, { operation, status, body }: ContractCase): void {
  const content = body as { message?: string; documentation_url?: string; errors?: unknown[] };
  expect(isClientError(error)).toBe(true);
  expect(error).toMatchObject({
    name: "ResponseError",
    kind: kinds[status] ?? (status >= 500 ? "server" : "unexpected_response"),
    operationId: operation.id,
    method: operation.method.toUpperCase(),
    path: operation.path,
    status,
    body,
    documentationUrl: content.documentation_url,
    details: content.errors ?? [],
    requestId: expect.stringMatching(/^MOCK:[0-9a-f]{6}$/),
    message: expect.stringContaining(`${operation.id}: ${status} ${content.message ?? ""}`),
  });
}

function expectRequest(log: readonly SentRequest[], { operation, request }: ContractCase): void {
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(request.path[name])),
  );
  const [first, ...rest] = log;
  expect(rest).toEqual([]);
  const url = new URL(first?.url ?? "");
  expect(`${first?.method} ${url.origin}${url.pathname}`).toBe(`${operation.method.toUpperCase()} ${baseUrl}${path}`);
  expect(Object.fromEntries(url.searchParams)).toEqual(toStrings(request.query));
  expect(first?.headers).toEqual({
    accept: "application/vnd.github+json, application/json",
    authorization: "Bearer ghp_contract",
    ...(request.body !== undefined && { "content-type": "application/json" }),
    prefer: request.prefer,
    "user-agent": "copilot-spaces",
    "x-github-api-version": "2026-03-10",
  });
  expect(first?.body).toBe(request.body === undefined ? "" : JSON.stringify(request.body));
}

function toStrings(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
