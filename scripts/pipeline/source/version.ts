/** Which descriptions the pipeline reads: OpenAPI 3.0, 3.1 and 3.2. */
import type { Finding } from "../../model/finding.ts";
import { findingAt, type ParsedSource } from "./locate.ts";

const others: Record<string, string> = {
  swagger: "This is Swagger 2.0. Convert it first: `npx swagger2openapi --outfile openapi.yaml FILE`.",
  asyncapi: "This is an AsyncAPI document.",
  arazzo: "This is an Arazzo document.",
  overlay: "This is an Overlay. Apply it with `npx @redocly/cli bundle --overlay FILE`, and name the result.",
  openrpc: "This is an OpenRPC document.",
  $schema: "This is a JSON Schema. Refer to it from `components.schemas` of an OpenAPI description.",
  swaggerVersion: "This is Swagger 1.",
};

const MAX_SHOWN = 40;

const repair = "Name the root file of an OpenAPI 3.0, 3.1 or 3.2 description.";

/** A finding at what says that the document is something else. */
export function checkVersion({ source, parsed }: ParsedSource): Finding | undefined {
  const problem = describeProblem(parsed);
  if (!problem) return undefined;
  const key = problem.key === undefined ? undefined : source.tree()?.children?.get(problem.key)?.key;
  const finding = { severity: "error", rule: "openapi-version", message: problem.message } as const;
  return findingAt(source, key ?? { start: 0, end: 1 }, finding);
}

function describeProblem(parsed: unknown): { key?: string; message: string } | undefined {
  if (parsed === undefined || parsed === null) return { message: `The file is empty. ${repair}` };
  if (typeof parsed !== "object" || Array.isArray(parsed)) {
    return { message: `The file contains ${Array.isArray(parsed) ? "a list" : `a ${typeof parsed}`}. ${repair}` };
  }
  if (Object.hasOwn(parsed, "openapi")) return describeVersion(Object(parsed).openapi);
  const key = Object.keys(others).find((each) => Object.hasOwn(parsed, each));
  if (key === undefined) return { message: `The file has no \`openapi\`, which names the version. ${repair}` };
  return { key, message: `${others[key]} ${key === "swagger" || key === "overlay" ? "" : repair}`.trimEnd() };
}

function describeVersion(openapi: unknown): { key: string; message: string } | undefined {
  if (typeof openapi === "string" && /^3\.[012]\.\d+(-\S+)?$/.test(openapi)) return undefined;
  const given = (JSON.stringify(openapi) ?? "").slice(0, MAX_SHOWN);
  const message = `\`openapi\` is ${given}. It must be a text with three numbers: "3.0.4", "3.1.2" or "3.2.0", for example.`;
  return { key: "openapi", message };
}
