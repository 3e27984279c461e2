import { describe, expectTypeOf, test } from "vitest";
import {
  type ApiPromise,
  type ClientError,
  type ConnectionError,
  type ConnectionErrorKind,
  createClient,
  type ErrorKind,
  etagCache,
  type InvalidInputError,
  type Middleware,
  observe,
  type RateLimitError,
  type Resource,
  type ResponseError,
  type ResponseErrorKind,
  type ResponseInfo,
  reportDeprecations,
  type Space,
  throttleWrites,
  type ValidationDetail,
} from "../../generated/client/index.ts";
import { createFetchClient } from "../../generated/fetch/index.ts";
import { validateResponses } from "../../generated/validate/index.ts";

declare const space: Space;

describe("options", () => {
  test("accept a token as a string or a function", () => {
    createClient({ token: "a" });
    createClient({ token: () => "a" });
    createClient({ token: async () => "a" });
    createClient({ token: () => process.env["GITHUB_TOKEN"] });
    createClient({ token: ({ refused }) => (refused ? "new" : "a") });
    createFetchClient({ token: async () => undefined });
    void space.listResources({ token: async () => "a" });
    // @ts-expect-error -- a number is not a token
    createClient({ token: 7 });
    // @ts-expect-error -- neither does a function give one
    createClient({ token: () => 7 });
    // @ts-expect-error -- the function receives an object
    createClient({ token: (url: string) => url });
    // @ts-expect-error -- a promise is not a function
    createClient({ token: Promise.resolve("a") });
  });

  test("accept numbers for times and attempts", () => {
    const options = { timeout: 1000, attempts: 1, maxRateLimitWait: 0 };
    createClient(options);
    void space.getResource(1, options);
    void space.getResource(1, { timeout: undefined, attempts: undefined, maxRateLimitWait: undefined });
    // @ts-expect-error -- not text
    createClient({ timeout: "30s" });
    // @ts-expect-error -- not a truth value
    createClient({ attempts: false });
    // @ts-expect-error -- another library's name
    createClient({ retries: 3 });
    // @ts-expect-error -- the base URL is the client's
    void space.getResource(1, { baseUrl: "https://a.test" });
  });

  test("type the events of hooks", () => {
    observe({
      onRequest: (view) => expectTypeOf(view.headers).toEqualTypeOf<Headers>(),
      onResponse: (view) => expectTypeOf([view.status, view.duration]).toEqualTypeOf<number[]>(),
      onRetry: (view) => expectTypeOf(view.status).toEqualTypeOf<number | undefined>(),
      onRateLimit: (view) => expectTypeOf(view.resetAt).toEqualTypeOf<Date>(),
    });
    reportDeprecations(async (view) => expectTypeOf(view.sunset).toEqualTypeOf<string | undefined>());
    // @ts-expect-error -- no such field
    observe({ onRequest: ({ token }) => token });
    // @ts-expect-error -- a rate limit has a status
    observe({ onRateLimit: ({ status }) => status satisfies undefined });
  });

  test("accept middleware", () => {
    expectTypeOf(etagCache()).toEqualTypeOf<Middleware>();
    expectTypeOf(observe({ onRetry: undefined })).toEqualTypeOf<Middleware>();
    expectTypeOf(reportDeprecations()).toEqualTypeOf<Middleware>();
    expectTypeOf(throttleWrites(500)).toEqualTypeOf<Middleware>();
    expectTypeOf(validateResponses("throw")).toEqualTypeOf<Middleware>();
    createClient({ use: [etagCache({ store: new Map() }), throttleWrites(), validateResponses("warn")] });
    createFetchClient({ use: [etagCache(), async (request, next) => next({ ...request, url: "https://a.test" })] });
    void space.listResources({ use: [async () => Response.json({})] });
    // @ts-expect-error -- a middleware returns a response
    createClient({ use: [async () => {}] });
    // @ts-expect-error -- not a single function
    createClient({ use: etagCache() });
    // @ts-expect-error -- a store must be able to keep
    etagCache({ store: { get: () => undefined } });
  });

  test("accept headers that are null", () => {
    createClient({ headers: { accept: null, "x-own": undefined, "x-other": "1" } });
    createClient({ headers: new Headers() });
    // @ts-expect-error -- not a number
    createClient({ headers: { "x-own": 7 } });
  });
});

describe("results", () => {
  test("withResponse() resolves to data and response", () => {
    expectTypeOf(space.getResource(1)).toEqualTypeOf<ApiPromise<Resource>>();
    expectTypeOf(space.getResource(1).withResponse()).resolves.toEqualTypeOf<{
      data: Resource;
      response: ResponseInfo;
    }>();
    expectTypeOf(space.deleteResource(1).withResponse()).resolves.toEqualTypeOf<{
      data: void;
      response: ResponseInfo;
    }>();
    expectTypeOf(space.setResource(1, {}).withResponse).parameters.toEqualTypeOf<[]>();
    // @ts-expect-error -- a chain is a plain promise
    void space.getResource(1).then(() => {}).withResponse;
  });

  test("the rate limit of a response may be undefined", () => {
    expectTypeOf<ResponseInfo["requestId"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<NonNullable<ResponseInfo["rateLimit"]>["reset"]>().toEqualTypeOf<Date>();
    // @ts-expect-error -- it may be undefined
    void ((info: ResponseInfo) => info.rateLimit.remaining);
  });
});

describe("errors", () => {
  test("are narrowed by kind, all of them", () => {
    void ((error: ClientError): string => {
      switch (error.kind) {
        case "invalid_input":
          expectTypeOf(error).toEqualTypeOf<InvalidInputError>();
          return error.message;
        case "network":
        case "timeout":
        case "aborted":
          expectTypeOf(error).toEqualTypeOf<ConnectionError>();
          return `${error.elapsed} ms`;
        case "rate_limited":
          expectTypeOf(error).toEqualTypeOf<RateLimitError>();
          expectTypeOf(error.resetAt).toEqualTypeOf<Date>();
          return error.resetAt.toISOString();
        case "unauthorized":
        case "forbidden":
        case "not_found":
        case "gone":
        case "validation":
        case "redirect":
        case "server":
        case "unexpected_response":
          expectTypeOf(error).toEqualTypeOf<ResponseError>();
          expectTypeOf(error.details).toEqualTypeOf<readonly ValidationDetail[]>();
          return String(error.status);
        default:
          return error satisfies never;
      }
    });
    expectTypeOf<ErrorKind>().toEqualTypeOf<
      "invalid_input" | "rate_limited" | ConnectionErrorKind | ResponseErrorKind
    >();
    expectTypeOf<ClientError["kind"]>().toEqualTypeOf<ErrorKind>();
  });

  test("have the operation, the attempts and the hint", () => {
    expectTypeOf<Pick<ClientError, "operationId" | "method" | "path" | "attempts" | "hint">>().toEqualTypeOf<{
      readonly operationId: string | undefined;
      readonly method: string;
      readonly path: string;
      readonly attempts: number;
      readonly hint: string | undefined;
    }>();
    // @ts-expect-error -- only a rate limit resets
    void ((error: ResponseError) => error.resetAt);
    // @ts-expect-error -- what has no response has no request id
    void ((error: ConnectionError) => error.requestId);
  });
});
