import { expect, test } from "vitest";
import { readResponseError } from "../../../scripts/runtime/transport/response-error.ts";
import { exchangeOf } from "./exchange.ts";

const operation = { operationId: "things/get", method: "GET", path: "/things/{id}", pathParameters: {} };

test("an error may be nested as deeply as JSON allows, and is searched for the credential", () => {
  const deep = `${"[".repeat(200_000)}"ghp_secret"${"]".repeat(200_000)}`;
  const text = `{"message":"no ghp_secret","errors":${deep}}`;
  const error = readResponseError(exchangeOf(new Response(null, { status: 422 }), text, "ghp_secret", operation));
  expect(error.message).toBe("things/get: 422 no [redacted]");
  let innermost = error.body as unknown[] | { errors: unknown[] };
  innermost = (innermost as { errors: unknown[] }).errors; // the text above says so
  while (Array.isArray(innermost[0])) innermost = innermost[0];
  expect(innermost).toEqual(["[redacted]"]);
});
