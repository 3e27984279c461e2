/** Compares a body with the contents that are documented. */
import type { Difference } from "../violation.ts";
import { isJson, isText, matchesMediaType } from "./media-type.ts";
import type { JudgedContent } from "./operations.ts";
import type { SchemaProblem } from "./schema-problem.ts";

export interface Body {
  readonly contentType: string | undefined;
  readonly text: string;
  /** The value, if the text is JSON. */
  readonly json: unknown;
  readonly where: "request" | "response";
}

export function checkContent(contents: readonly JudgedContent[], body: Body): Difference[] {
  const { contentType, where } = body;
  const content = contentType === undefined ? undefined : findContent(contents, contentType);
  if (contentType === undefined || !content) {
    const expected = contents.map(({ mediaType }) => mediaType).join(" or ") || "absent";
    const actual = contentType ?? "missing";
    return [{ code: "content-type", where: `${where}.header`, pointer: "/content-type", expected, actual }];
  }
  return checkBody(content, body, contentType);
}

/** The most specific one: `application/json` before `application/*` before all. */
function findContent(contents: readonly JudgedContent[], contentType: string): JudgedContent | undefined {
  const matching = contents.filter(({ mediaType }) => matchesMediaType(mediaType, contentType));
  return matching.sort((a, b) => a.mediaType.split("*").length - b.mediaType.split("*").length)[0];
}

function checkBody({ validate }: JudgedContent, { text, json, where }: Body, contentType: string): Difference[] {
  const place = `${where}.body` as const;
  if (isJson(contentType)) {
    if (json === undefined) return [{ code: "malformed-body", where: place, expected: "JSON", actual: cut(text) }];
    return validate(json).map((problem) => toDifference(problem, place));
  }
  // The judge reads no other formats: only JSON and plain text have a value to compare with a schema.
  return isText(contentType) ? validate(text).map((problem) => toDifference(problem, place)) : [];
}

function toDifference({ keyword, pointer, expected, actual }: SchemaProblem, where: Difference["where"]): Difference {
  const code = keyword === "unevaluatedProperties" ? "extra-property" : "schema";
  return { code, where, pointer, expected, actual };
}

function cut(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
