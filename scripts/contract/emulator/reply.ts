/** GitHub's responses to what it refuses, with the bodies of the description's examples. */

import type { ExampleObject, OpenApiDocument, ResponseObject } from "../../model/openapi-document.ts";
import { resolve } from "../../model/reference.ts";
import type { JudgedOperation } from "../judge/operations.ts";

/** A response that is not yet written. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the request lacked, for the log. */
  readonly lacks?: string;
}

/** One problem of a request, as GitHub reports it. */
export interface ErrorDetail {
  readonly code: "missing_field" | "invalid" | "already_exists";
  readonly field: string;
}

const REST = "https://docs.github.com/rest";

/** An error that no operation documents, because all of GitHub has it. */
export function generalError(status: number, message: string, lacks: string, headers = {}): Reply {
  return { status, headers, lacks, body: { message, documentation_url: REST, status: String(status) } };
}

/** Reads the first example of each documented error. */
export function createErrors(
  document: OpenApiDocument,
): (
  operation: JudgedOperation,
  status: number,
  lacks: string,
  changes?: { message?: string; errors?: readonly ErrorDetail[]; example?: string },
) => Reply {
  return (operation, status, lacks, { example, errors, ...changes } = {}) => {
    const examples = readExamples(document, operation.source.responses?.[status]);
    const found = (example === undefined ? undefined : examples.get(example)) ?? [...examples.values()][0];
    const { resource }: { resource?: string } = Object(Object(found)["errors"]?.[0]);
    const url = example === undefined ? operation.source.externalDocs?.url : undefined;
    const details = errors?.map((error) => ({ ...(resource !== undefined && { resource }), ...error }));
    const body = {
      ...Object(found),
      ...changes,
      ...(details && { errors: details }),
      ...(url !== undefined && { documentation_url: url }),
      status: String(status),
    };
    return { status, body, lacks };
  };
}

function readExamples(document: OpenApiDocument, reference: object | undefined): Map<string, unknown> {
  const { content = {} } = reference ? resolve<ResponseObject>(document, reference) : {};
  const examples = Object.entries(content["application/json"]?.examples ?? {});
  return new Map(examples.map(([name, each]) => [name, resolve<ExampleObject>(document, each).value]));
}
