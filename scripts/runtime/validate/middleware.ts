import { unexpectedResponse } from "../transport/errors.ts";
import { secretOf } from "../transport/headers.ts";
import type { Middleware } from "../transport/middleware.ts";
import { redactText } from "../transport/secret.ts";
import type { ResponseTable, SchemaTable } from "./schema.ts";
import { createResponseValidator } from "./validator.ts";

/**
 * Checks the body of every success against the description.
 *
 * It reports missing fields, wrong types and wrong array items by JSON pointer, without their values. It accepts what
 * the API may add without a new version: fields, values of enumerations, and kinds of resources that have what all known
 * kinds share. It leaves formats, limits, headers, undocumented statuses, and data nested more than 100 levels deep to
 * `createJudge` of `copilot-spaces/testing`.
 *
 * @param mode "throw" makes the call reject; "warn" calls `console.warn` once per problem of an operation
 * @example
 * const client = createClient({ use: [validateResponses("throw")] });
 */
export function validateResponsesByTables(
  responses: ResponseTable,
  schemas: SchemaTable,
  mode: "warn" | "throw",
): Middleware {
  const validate = createResponseValidator(responses, schemas, mode);
  return async (request, next) => {
    const response = await next(request);
    const { operationId } = request;
    if (!response.ok || operationId === undefined) return response;
    let text: string;
    let problems: readonly string[];
    try {
      text = await response.clone().text();
      problems = validate(operationId, response.status, JSON.parse(text));
    } catch {
      return response; // the client reports a body that cannot be read
    }
    if (problems.length === 0) return response;
    const secrets = [secretOf(Object.fromEntries(request.headers))];
    const body: unknown = JSON.parse(redactText(text, secrets));
    const subject = { ...request, attempts: request.attempt, secrets };
    throw unexpectedResponse(subject, response, `with an invalid body: ${problems.join("; ")}`, body);
  };
}
