/** The harness: what `copilot-spaces/testing` exports. */
export { createMockFetch, type MockOptions } from "./mock.ts";
export { startMock, type MockServer, type MockServerOptions } from "./mock-server.ts";
