/** Decides which findings about the structure of a description are warnings: those that no output depends on. */
import { ownExtensions } from "./extension-types.ts";

export interface StructuralFinding {
  rule: string;
  message: string;
  /** Such as `#/paths/~1things`. */
  pointer: string;
}

/**
 * A description that other tools accept is compiled with warnings: it says more than it may, in words that nobody reads,
 * or leaves out what only a reader of the documentation misses.
 */
export function structuralSeverity({ rule, message, pointer }: StructuralFinding): "error" | "warning" {
  const segments = pointer.split("/");
  if (rule.startsWith("copilot-spaces/")) return "error";
  if (segments.some((segment) => ownExtensions.has(segment))) return "error";
  if (isInExtension(segments) || isMapping(segments)) return "warning";
  if (rule !== "struct") return "error";
  return isUnknownProperty(message) || isMissingText(message, segments) || isMetadata(segments) ? "warning" : "error";
}

function isUnknownProperty(message: string): boolean {
  return message.endsWith("is not expected here.") || message.includes("is not expected here. Did you mean");
}

/** Texts, and the responses of an operation, whose absence every target understands. */
function isMissingText(message: string, segments: readonly string[]): boolean {
  const field = /^The field `(\w+)` must be present on this level\.$/.exec(message)?.[1] ?? "";
  return ["description", "responses", "title", "version"].includes(field) || (field === "url" && !isServer(segments));
}

/** In a map of names, such as that of headers, a key with `x-` is a name. */
function isInExtension(segments: readonly string[]): boolean {
  return segments.some((segment, index) => segment.startsWith("x-") && !nameMaps.has(segments[index - 1] ?? ""));
}

const nameMaps: ReadonlySet<string> = new Set(
  (
    "$defs callbacks definitions dependentSchemas encoding examples headers links mapping parameters pathItems " +
    "patternProperties properties requestBodies responses schemas securitySchemes variables"
  ).split(" "),
);

function isServer(segments: readonly string[]): boolean {
  return segments.includes("servers");
}

function isMetadata([, first]: readonly string[]): boolean {
  return first === "info" || first === "externalDocs";
}

/** Types do not depend on the schemas that a discriminator maps to, but on those of the union. */
function isMapping(segments: readonly string[]): boolean {
  return segments.at(-3) === "discriminator" && segments.at(-2) === "mapping";
}
