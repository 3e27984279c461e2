/** Checks what the methods of a space resolve to, which may be anything. */
import { ResponseError, responseFacts } from "../transport/errors.ts";
import { describeType, isObject } from "./json.ts";

/** @throws {ResponseError} of the kind `unexpected_response` if `resources` is not a list of resources */
export function checkList(answer: unknown): void {
  const resources = isObject(answer) ? answer["resources"] : undefined;
  if (!Array.isArray(resources)) {
    const found = isObject(answer) ? `resources as ${describeType(resources)}` : describeType(answer);
    throw unexpectedResponse("listResources", `the space returned ${found} instead of a list of resources`, answer);
  }
  const ids = new Set<unknown>();
  for (const [index, resource] of resources.entries()) {
    const problem = findProblem(resource) ?? (ids.has(resource.id) ? "has the id of another resource" : undefined);
    if (problem)
      throw unexpectedResponse("listResources", `the space returned resources[${index}], which ${problem}`, answer);
    ids.add(resource.id);
  }
}

/** @throws {ResponseError} of the kind `unexpected_response` if the answer is not a resource */
export function checkResource(method: string, answer: unknown): void {
  const problem = findProblem(answer);
  if (problem) throw unexpectedResponse(method, `the space returned a resource that ${problem}`, answer);
}

function findProblem(resource: unknown): string | undefined {
  if (!isObject(resource)) return `is ${describeType(resource)}`;
  if (!Number.isSafeInteger(resource["id"])) return "has no integer id";
  if (typeof resource["resource_type"] !== "string") return "has no resource_type";
  return isObject(resource["metadata"]) ? undefined : "has no metadata";
}

/** The answer of a space need not come from a response: it is reported as a success with this body. */
export function unexpectedResponse(method: string, problem: string, body: unknown): ResponseError {
  const subject = { operationId: method, method: methods[method] ?? "", path: "", attempts: 1 };
  const facts = { ...responseFacts(subject, new Response(), body), kind: "unexpected_response" } as const;
  return new ResponseError(subject, problem, facts);
}

const methods: Readonly<Record<string, string>> = { listResources: "GET", createResource: "POST", setResource: "PUT" };
