/** The exports of `copilot-spaces/testing`. */
export {
  createEmulatorFetch,
  type EmulatorControls,
  type EmulatorFetch,
} from "./emulator/emulator.ts";
export type { EmulatedFault } from "./emulator/faults.ts";
export type { LogEntry } from "./emulator/log.ts";
export type { EmulatorOptions } from "./emulator/options.ts";
export type { EmulatedRateLimit } from "./emulator/rate-limit.ts";
export type { EmulatorSeed, SeededResource, SeededSpace } from "./emulator/seed.ts";
export { type EmulatorServer, type EmulatorServerOptions, startEmulator } from "./emulator/server.ts";
export type { StoredResource } from "./emulator/space.ts";
export type { EmulatedToken, EmulatedTokenKind } from "./emulator/token.ts";
export type { Exchange, ExchangeRequest, ExchangeResponse } from "./exchange.ts";
export type { ListenOptions, RunningServer } from "./http-server.ts";
export { createJudge, type Judge, type JudgeOptions } from "./judge/judge.ts";
export { ContractError, type JudgedFetchOptions } from "./judge/judge-fetch.ts";
export { createMockFetch, type MockOptions } from "./mock/mock.ts";
export { type MockServer, type MockServerOptions, startMock } from "./mock/server.ts";
export type { Violation, ViolationCode, ViolationPlace } from "./violation.ts";
