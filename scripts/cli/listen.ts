/** Shared by the commands that serve something on a port. */
import { once } from "node:events";
import { UserError } from "../model/user-error.ts";

/** @throws UserError if the value is not a port */
export function readPort(text: string | undefined, usage: string): number {
  const port = Number(text ?? 0);
  if (text === "" || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`--port must be a number from 0 to 65535, not "${text}".\n\n${usage}`);
  }
  return port;
}

/** Explains why a server cannot listen; throws any other error again. */
export function explainListenError(command: string, place: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.syscall !== "listen" && error.syscall !== "getaddrinfo") throw error;
    const repair = `Choose another ${error.code === "EADDRINUSE" ? "port" : "port or host"}`;
    const flags = error.code === "EADDRINUSE" ? "--port N" : "--port N --host H";
    throw new UserError(
      `The ${command} cannot listen on ${place} (${error.code}). ${repair}: npm run ${command} -- ${flags}`,
    );
  };
}

/** Resolves when the process is asked to end. */
export async function untilInterrupted(): Promise<void> {
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
}
