/** Selects the documented response to a request. */
import type { Example, Operation, OperationResponse } from "../../model/api.ts";
import { concreteStatus, findResponse, isSuccess } from "../status.ts";

/** A documented response and one of its examples. */
export interface SelectedResponse {
  /** Such as `200`, also for a response that describes a range. */
  status: string;
  /** Undefined when the response has no body. */
  example: string | undefined;
}

/** The preferences of a `Prefer` header that the mock knows: a status and the name of an example. */
export interface Preference {
  code?: string;
  example?: string;
}

/** Reads `code` and `example` from a `Prefer` header (RFC 7240); other preferences are ignored, as the RFC says. */
export function readPreference(header: string | null): Preference {
  const pairs = (header ?? "").split(/[,;]/).map((preference) => preference.split("="));
  const values = new Map(
    pairs.map(([name = "", value = ""]) => [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, "$1")]),
  );
  const code = values.get("code");
  const example = values.get("example");
  return { ...(code && { code }), ...(example && { example }) };
}

/**
 * Selects the preferred response, or, without a preference, a success: 201 if it is documented. Of its examples, it
 * selects the one for which the request example of the same name is most similar to the body.
 *
 * @returns undefined if no documented response matches the preference
 */
export function selectResponse(
  operation: Operation,
  preference: Preference,
  body: unknown,
): SelectedResponse | undefined {
  const { code, example: wanted } = preference;
  const preferred = code === undefined ? undefined : findResponse(operation, code);
  const candidates = (preferred ? [preferred] : code === undefined ? operation.responses : [])
    .filter((response) => preferred || wanted || isSuccess(operation, response))
    .sort((x, y) => Number(y.status === "201") - Number(x.status === "201"))
    .flatMap((response) => listResponses(operation, response, code))
    .filter(({ example }) => !wanted || example === wanted);
  const requests = new Map(operation.requestBody?.examples.map((example) => [example.name, example]));
  const ranked = candidates.map((selected) => ({
    selected,
    similarity: similarity(requests.get(selected.example ?? ""), body),
  }));
  return ranked.reduce<(typeof ranked)[number] | undefined>(
    (best, each) => (best && best.similarity >= each.similarity ? best : each),
    undefined,
  )?.selected;
}

function listResponses(
  operation: Operation,
  response: OperationResponse,
  code: string | undefined,
): SelectedResponse[] {
  const status = code ?? String(concreteStatus(operation, response.status));
  const { body } = response;
  return body ? body.examples.map(({ name }) => ({ status, example: name })) : [{ status, example: undefined }];
}

/** The share of leaves that both have. The same path counts half, and the same value at it the other half. */
function similarity(request: Example | undefined, body: unknown): number {
  if (!request || body === undefined) return 0;
  const expected = readLeaves(request.value);
  const actual = readLeaves(body);
  const points = [...actual].map(([path, value]) => (expected.get(path) === value ? 1 : expected.has(path) ? 0.5 : 0));
  return points.reduce<number>((sum, point) => sum + point, 0) / Math.max(expected.size, actual.size, 1);
}

function readLeaves(value: unknown, path = "", leaves = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== "object" || value === null) return leaves.set(path, value);
  for (const [key, child] of Object.entries(value)) readLeaves(child, `${path}/${key}`, leaves);
  return leaves;
}
