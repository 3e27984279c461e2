/** The emulator on a port. */
import { type ListenOptions, listen, type RunningServer } from "../http-server.ts";
import { createEmulator, type EmulatorControls } from "./emulator.ts";
import type { EmulatorOptions } from "./options.ts";

/** Options of the emulator on a port. */
export interface EmulatorServerOptions extends EmulatorOptions, ListenOptions {}

/** A running emulator. */
export interface EmulatorServer extends RunningServer, EmulatorControls {}

/**
 * Starts a server on the loopback interface that responds as `createEmulatorFetch` does. A request over a socket needs a
 * User-Agent, as with GitHub.
 *
 * @throws {Error} with the code `EADDRINUSE` if the port is in use
 * @throws {UserError} if a peer dependency is missing or the seed is not valid
 * @example
 * await using emulator = await startEmulator();
 * const spaces = createClient({ token: "any", baseUrl: emulator.url });
 */
export async function startEmulator(options: EmulatorServerOptions = {}): Promise<EmulatorServer> {
  const { fetch, reset, snapshot, inject, close: release } = await createEmulator(options);
  const server = await listen((input, init) => fetch(new Request(input, init)), options).catch((error: unknown) => {
    release();
    throw error;
  });
  const close = async () => {
    await server.close();
    release();
  };
  return { url: server.url, reset, snapshot, inject, close, [Symbol.asyncDispose]: close };
}
