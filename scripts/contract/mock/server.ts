/** The mock on a port. */
import { type ListenOptions, listen, type RunningServer } from "../http-server.ts";
import { createMockFetch, type MockOptions } from "./mock.ts";

/** Options of the mock server. */
export interface MockServerOptions extends MockOptions, ListenOptions {}

/** A running mock. */
export interface MockServer extends RunningServer {}

/**
 * Starts a server on the loopback interface that responds as `createMockFetch` does. Web pages of any origin may call
 * it.
 *
 * @throws {Error} with the code `EADDRINUSE` if the port is in use
 * @throws {UserError} if a peer dependency is missing, Node is too old, or a schema of the description cannot be compiled
 * @example
 * await using mock = await startMock();
 * const spaces = createClient({ token: "any", baseUrl: mock.url });
 */
export async function startMock(options: MockServerOptions = {}): Promise<MockServer> {
  return listen(await createMockFetch(options), options);
}
