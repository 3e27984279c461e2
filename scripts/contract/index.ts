/** The exports of `copilot-spaces/testing`. */
export type { Exchange, ExchangeRequest, ExchangeResponse } from "./exchange.ts";
export { createJudge, type Judge, type JudgeOptions } from "./judge/judge.ts";
export { ContractError, type JudgedFetchOptions } from "./judge/judge-fetch.ts";
export { createMockFetch, type MockOptions } from "./mock/mock.ts";
export { type MockServer, type MockServerOptions, startMock } from "./mock/server.ts";
export type { Violation, ViolationCode, ViolationPlace } from "./violation.ts";
