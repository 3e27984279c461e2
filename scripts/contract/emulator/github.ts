/** The checks that GitHub makes for every operation. */
import type { AccessExtension } from "../../model/openapi-document.ts";
import { acceptsJson } from "../mock/github.ts";
import { generalError, type Reply } from "./reply.ts";
import { type EmulatedToken, isScoped } from "./token.ts";

/** https://docs.github.com/rest/about-the-rest-api/api-versions */
const versions = ["2026-03-10", "2022-11-28"];
const defaultVersion = "2022-11-28";

/** A request that no operation would answer. */
export function checkHeaders(headers: Headers): Reply | undefined {
  // In process, a request has the header only if the caller set it; over a socket, `fetch` adds it.
  if (headers.get("user-agent") === "") {
    const message = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.";
    return generalError(403, message, "a User-Agent header");
  }
  const version = headers.get("x-github-api-version");
  if (version !== null && !versions.includes(version)) {
    const message = `"${version}" is not a supported version. Supported versions are: ${versions.join(", ")}.`;
    return generalError(400, message, "a supported API version");
  }
  if (acceptsJson(headers)) return undefined;
  const message = `Unsupported 'Accept' header: '${headers.get("accept")}'. Must accept 'application/json'.`;
  return generalError(415, message, "an Accept header with JSON");
}

/** The headers of every response. */
export function commonHeaders(sent: Headers, requestNumber: number): Record<string, string> {
  return {
    "x-github-request-id": `EMULATOR:${requestNumber.toString(16).padStart(6, "0")}`,
    "x-github-api-version-selected": sent.get("x-github-api-version") ?? defaultVersion,
    "x-github-media-type": "github.v3; format=json",
  };
}

/** What the token has, and what the operation accepts. */
export function accessHeaders(
  token: EmulatedToken,
  access: AccessExtension | undefined,
  allScopes: readonly string[],
): Record<string, string> {
  const { scope, permission } = access ?? {};
  if (isScoped(token)) {
    const granted = (token.scopes ?? allScopes).join(", ");
    return { "x-oauth-scopes": granted, "x-accepted-oauth-scopes": scope ?? "" };
  }
  if (!permission) return {};
  const name = `${permission.level}_${permission.name}`.toLowerCase().replaceAll(" ", "_");
  return { "x-accepted-github-permissions": `${name}=${permission.access}` };
}

/** Levels of a body that GitHub reads. */
const MAX_DEPTH = 100;

/** The decoded body, or the answer to one that cannot be read. No body counts as an empty object. */
export function readBody(text: string): { value: Record<string, unknown> } | { refusal: Reply } {
  if (text === "") return { value: {} };
  const value = parse(text);
  if (value === undefined) return { refusal: generalError(400, "Problems parsing JSON", "a body of JSON") };
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isObject) return { value: value as Record<string, unknown> }; // what JSON.parse returns for an object
  return { refusal: generalError(400, "Body should be a JSON object", "a body that is an object") };
}

/** Undefined for what is not JSON or nested too deeply. */
function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, MAX_DEPTH) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isDeeper(child, levels - 1));
}
