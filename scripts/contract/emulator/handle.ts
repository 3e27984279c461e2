/** Answers requests: from what GitHub checks first to the action. */
import type { ExchangeRequest } from "../exchange.ts";
import type { AccessRequest, DecideAccess, Refusal } from "./access.ts";
import { type ActionContext, actions, toDetail } from "./actions.ts";
import type { EmulatedApi } from "./api.ts";
import { type RoutedCall, spaceOf } from "./call.ts";
import { accessHeaders, checkHeaders, readBody } from "./github.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { createErrors, generalError, type Reply } from "./reply.ts";
import type { SpaceId } from "./space.ts";
import type { SpaceStore } from "./store.ts";
import type { EmulatedToken, FindToken } from "./token.ts";

/** The parts of an emulator. A test can replace each. */
export interface EmulatorParts {
  readonly api: EmulatedApi;
  readonly store: SpaceStore;
  readonly findToken: FindToken;
  readonly decideAccess: DecideAccess;
  readonly limiter: RateLimiter;
  readonly limitStatus: 403 | 429;
  readonly writeError: ReturnType<typeof createErrors>;
  readonly now: () => Date;
}

/** A request, read to its end. */
export interface ReceivedRequest extends ExchangeRequest {
  readonly received: Headers;
}

/** Refuses or performs a request. It is synchronous, so that requests that come together are answered one by one. */
export function handle(parts: EmulatorParts, request: ReceivedRequest): Reply {
  const refusal = checkHeaders(request.received);
  if (refusal) return refusal;
  const call = parts.api.route(request.method, new URL(request.url));
  if (!call) return generalError(404, "Not Found", "a path and a method of the API");
  const token = parts.findToken(request.received.get("authorization"));
  if (typeof token === "string") return refuseToken(token);
  const limited = takeFromLimit(parts, request, token);
  if (limited.status !== 0) return limited;
  const reply = { ...answer(parts, request, call, token) };
  const access = accessHeaders(token, call.operation.access, parts.api.scopes);
  return { ...reply, headers: { ...limited.headers, ...access, ...reply.headers } };
}

function refuseToken(token: "missing" | "unknown"): Reply {
  return token === "missing"
    ? generalError(401, "Requires authentication", "a token")
    : generalError(401, "Bad credentials", "a token that exists");
}

/** A reply with the status 0 if the limits allow the request. */
function takeFromLimit(
  { limiter, limitStatus, now }: EmulatorParts,
  request: ReceivedRequest,
  { token }: EmulatedToken,
): Reply {
  const isWrite = request.method !== "GET" && request.method !== "HEAD";
  const { refusal, headers } = limiter.take(token, isWrite, now().getTime());
  if (!refusal) return { status: 0, headers };
  const message =
    refusal === "primary"
      ? "API rate limit exceeded for user ID 1."
      : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return generalError(limitStatus, message, `a request within the ${refusal} rate limit`, headers);
}

function answer(parts: EmulatorParts, request: ReceivedRequest, call: RoutedCall, token: EmulatedToken): Reply {
  const { api, store, writeError } = parts;
  const { judged } = call.operation;
  const space = spaceOf(call);
  const text = judged.requestBody ? request.body || "{}" : ""; // GitHub ignores a body that the operation does not have
  const read = readBody(text);
  const body = "value" in read ? read.value : {};
  const problems = api.check(call, { ...request, body: text, headers: { "content-type": "application/json" } }, body);
  if (!space || problems.some(({ where }) => where === "request.path")) {
    return writeError(judged, 404, "a path with valid values");
  }
  const refusal = parts.decideAccess(describeAccess(parts, call, space, token, body));
  if (refusal) return refuseAccess(parts, call, space, token, refusal);
  if (!store.has(space)) return writeError(judged, 404, "a space that exists");
  if ("refusal" in read) return read.refusal;
  if (problems.length > 0) return writeError(judged, 422, "a valid body", { errors: problems.map(toDetail) });
  const context: ActionContext = {
    api,
    store,
    refuse: (_, status, lacks, errors) => writeError(judged, status, lacks, errors && { errors }),
  };
  return actions[call.operation.action](context, { call, space, body, now: parts.now() });
}

function describeAccess(
  { api, store }: EmulatorParts,
  { operation }: RoutedCall,
  space: SpaceId,
  token: EmulatedToken,
  body: Readonly<Record<string, unknown>>,
): AccessRequest {
  const { access, readAccess } = operation;
  // Only a token with a list of repositories needs to know which ones the space refers to.
  const contents = token.repositories ? [...store.list(space), contentOf(body)] : [];
  const repositories = contents.flatMap((content) => api.repositoryOf(content) ?? []);
  return { token, access, readAccess, owner: space.owner, repositories };
}

function contentOf(body: Readonly<Record<string, unknown>>) {
  return { resource_type: String(body["resource_type"]), metadata: Object(body["metadata"]) };
}

function refuseAccess(
  { writeError }: EmulatorParts,
  { operation }: RoutedCall,
  { owner }: SpaceId,
  { kind }: EmulatedToken,
  { status, lacks, needsSingleSignOn }: Refusal,
): Reply {
  if (needsSingleSignOn) {
    const reply = writeError(operation.judged, status, lacks, { example: "samlEnforcement" });
    const url = `https://github.com/orgs/${owner}/sso?authorization_request=EMULATOR`;
    return { ...reply, headers: { "x-github-sso": `required; url=${encodeURI(url)}` } };
  }
  const isApp = status === 403 && kind.startsWith("app-");
  return writeError(
    operation.judged,
    status,
    lacks,
    isApp ? { message: "Resource not accessible by integration" } : {},
  );
}
