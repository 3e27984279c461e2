/** The exports of `copilot-spaces/testing`. */
export { createMockFetch, type MockOptions } from "./mock/mock.ts";
export { type MockServer, type MockServerOptions, startMock } from "./mock/server.ts";
