/**
 * Derives the contract cases from the examples: for each documented response, a request that gets it. `completeExamples`
 * adds examples that a description lacks.
 */

import type { Api, Example, Operation, OperationResponse, Parameter } from "../../model/api.ts";
import { writeHeaderValue } from "../examples/header-value.ts";
import { concreteStatus } from "../status.ts";

/** A documented response, and the request for which a mock returns it. */
export interface ContractCase {
  operation: Operation;
  /** A range and `default` are represented by one status. */
  status: number;
  /** Name of the response's example; undefined when the response has no body. */
  example: string | undefined;
  request: {
    path: Record<string, unknown>;
    query: Record<string, unknown>;
    header: Record<string, unknown>;
    cookie: Record<string, unknown>;
    body: unknown;
    /** The value of the `Prefer` header that selects the response. */
    prefer: string;
  };
  /** The example's value; undefined when the response has no body. */
  body: unknown;
  /** The headers that the response must have. */
  headers: Record<string, string>;
}

/** A documented response without a case. */
export interface UncoveredResponse {
  operationId: string;
  status: string;
  /** The missing part of the description. */
  reason: string;
}

/** Derives the cases of an API. Every status of every operation has a case or is in `uncovered`. */
export function deriveCases(api: Api): { cases: ContractCase[]; uncovered: UncoveredResponse[] } {
  const cases: ContractCase[] = [];
  const uncovered: UncoveredResponse[] = [];
  for (const operation of api.operations) {
    for (const response of operation.responses) {
      const reason = explainUncovered(operation, response);
      if (reason) uncovered.push({ operationId: operation.id, status: response.status, reason });
      else cases.push(...casesOf(operation, response));
    }
  }
  return { cases, uncovered };
}

function explainUncovered(operation: Operation, { body, headers }: OperationResponse): string | undefined {
  const { pathParameters, queryParameters, headerParameters, cookieParameters, requestBody } = operation;
  const others = [...queryParameters, ...headerParameters, ...cookieParameters];
  const needed = [...pathParameters, ...others.filter(({ required }) => required)];
  const incomplete = needed.find(({ examples }) => examples.length === 0);
  if (incomplete) return `the parameter ${incomplete.name} has no example`;
  if (requestBody?.required && requestBody.examples.length === 0) return "the request body has no example";
  if (body && body.examples.length === 0) return "the response has no example";
  const header = headers.find(({ required, examples }) => required && examples.length === 0);
  return header && `the header ${header.name} of the response has no example`;
}

function casesOf(operation: Operation, response: OperationResponse): ContractCase[] {
  const { body, headers } = response;
  const status = concreteStatus(operation, response.status);
  const examples: (Example | undefined)[] = body?.examples ?? [undefined];
  const required = headers.flatMap((header): [string, string][] => {
    const [example] = header.required ? header.examples : [];
    return example ? [[header.name, writeHeaderValue(header, example.value)]] : [];
  });
  return examples.map((example) => ({
    operation,
    status,
    example: example?.name,
    request: {
      path: readExamples(operation.pathParameters),
      query: readExamples(operation.queryParameters),
      header: readExamples(operation.headerParameters),
      cookie: readExamples(operation.cookieParameters),
      body: pairedRequest(operation, example?.name),
      prefer: `code=${status}${example ? `, example=${example.name}` : ""}`,
    },
    body: example?.value,
    headers: Object.fromEntries(required),
  }));
}

/** The request example of the same name, or the first. */
function pairedRequest({ requestBody }: Operation, name: string | undefined): unknown {
  const examples = requestBody?.examples ?? [];
  return (examples.find((example) => example.name === name) ?? examples[0])?.value;
}

function readExamples(parameters: readonly Parameter[]): Record<string, unknown> {
  return Object.fromEntries(
    parameters.flatMap(({ name, examples: [example] }) => (example ? [[name, example.value]] : [])),
  );
}
