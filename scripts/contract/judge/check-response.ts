/** Compares a response with its operation: status, headers, content type and body. */
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { type ExchangeResponse, readHeader } from "../exchange.ts";
import type { Difference } from "../violation.ts";
import { checkContent } from "./check-content.ts";
import { checkText } from "./check-request.ts";
import type { JudgedOperation, JudgedResponse } from "./operations.ts";

/** The documented response for a status: its own, else that of its class, else the default. */
export function findResponse({ responses }: JudgedOperation, status: number): JudgedResponse | undefined {
  return responses.get(String(status)) ?? responses.get(`${Math.trunc(status / 100)}XX`) ?? responses.get("DEFAULT");
}

/** @param json the body, if it is JSON */
export function checkResponse(
  document: OpenApiDocument,
  operation: JudgedOperation,
  received: ExchangeResponse,
  json: unknown,
  isHead: boolean,
): Difference[] {
  const response = findResponse(operation, received.status);
  if (!response) {
    const expected = [...operation.responses.keys()].join(" or ") || "absent";
    return [{ code: "undocumented-status", where: "response.status", expected, actual: String(received.status) }];
  }
  const headers = response.headers.flatMap((header) =>
    checkText(document, header, readHeader(received.headers, header.name.toLowerCase()), "response.header"),
  );
  return [...headers, ...(isHead ? [] : checkResponseBody(response, received, json))];
}

function checkResponseBody({ contents }: JudgedResponse, received: ExchangeResponse, json: unknown): Difference[] {
  const text = received.body ?? "";
  const where = "response.body" as const;
  if (contents.length === 0) {
    return text === ""
      ? []
      : [{ code: "unexpected-body", where, expected: "absent", actual: `${text.length} characters` }];
  }
  const contentType = readHeader(received.headers, "content-type");
  if (text === "") return [{ code: "missing-body", where, expected: "present", actual: "missing" }];
  return checkContent(contents, { contentType, text, json, where: "response" });
}
