/** Compares a request with its operation: parameters, content type and body. */
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { type ExchangeRequest, readHeader } from "../exchange.ts";
import { type Difference, show } from "../violation.ts";
import { checkContent } from "./check-content.ts";
import type { JudgedOperation, JudgedParameter, JudgedText } from "./operations.ts";
import { readQuery, readText } from "./read-text.ts";

/** A request whose operation is known. */
export interface RoutedRequest {
  readonly operation: JudgedOperation;
  readonly path: ReadonlyMap<string, string | undefined>;
  readonly query: URLSearchParams;
  readonly sent: ExchangeRequest;
  /** The body, if it is JSON. */
  readonly body: unknown;
}

export function checkRequest(document: OpenApiDocument, request: RoutedRequest): Difference[] {
  const { operation, sent } = request;
  const parameters = operation.parameters.flatMap((parameter) => checkParameter(document, request, parameter));
  return [...parameters, ...checkRequestBody(operation, sent, request.body)];
}

function checkRequestBody({ requestBody }: JudgedOperation, sent: ExchangeRequest, body: unknown): Difference[] {
  const text = sent.body ?? "";
  const where = "request.body" as const;
  if (text === "") {
    return requestBody?.required ? [{ code: "missing-body", where, expected: "present", actual: "missing" }] : [];
  }
  if (!requestBody)
    return [{ code: "unexpected-body", where, expected: "absent", actual: `${text.length} characters` }];
  const contentType = readHeader(sent.headers, "content-type");
  return checkContent(requestBody.contents, { contentType, text, json: body, where: "request" });
}

function checkParameter(document: OpenApiDocument, request: RoutedRequest, parameter: JudgedParameter): Difference[] {
  const where = `request.${parameter.place}` as const;
  const { name, required } = parameter;
  if (parameter.place === "query") {
    const value = readQuery(document, parameter, request.query);
    return value === undefined ? reportMissing(where, name, required) : checkValue(parameter, value, undefined, where);
  }
  const text = findText(request, parameter);
  if (text === undefined) return reportMissing(where, name, required);
  return checkText(document, parameter, text, where);
}

function findText({ path, sent }: RoutedRequest, { place, name }: JudgedParameter): string | undefined {
  if (place === "path") return path.get(name);
  if (place === "header") return readHeader(sent.headers, name.toLowerCase());
  const cookies = (readHeader(sent.headers, "cookie") ?? "").split(";").map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
}

function reportMissing(where: Difference["where"], name: string, required: boolean): Difference[] {
  const code = where === "response.header" ? "missing-header" : "missing-parameter";
  return required ? [{ code, where, pointer: `/${name}`, expected: "present", actual: "missing" }] : [];
}

/** Compares the text of a parameter or a header with its schema. */
export function checkText(
  document: OpenApiDocument,
  expected: JudgedText,
  text: string | undefined,
  where: Difference["where"],
): Difference[] {
  if (text === undefined) return reportMissing(where, expected.name, expected.required);
  return checkValue(expected, readText(document, expected, text), text, where);
}

/** A schema may want a text that looks like a number, so the text as it is counts as well. */
function checkValue(
  { name, validate, isJson }: JudgedText,
  value: unknown,
  text: string | undefined,
  where: Difference["where"],
): Difference[] {
  const problems = validate(value);
  if (problems.length === 0) return [];
  const isScalar = typeof value !== "object" && !isJson && typeof value !== "string";
  if (isScalar && validate(text ?? String(value)).length === 0) return [];
  const code = where === "response.header" ? "invalid-header" : "invalid-parameter";
  return problems.map(({ pointer, expected }) => {
    return { code, where, pointer: `/${name}${pointer}`, expected, actual: show(text ?? value) };
  });
}
