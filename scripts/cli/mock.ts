/** `npm run mock`: serves the mock until it is interrupted. */
import { once } from "node:events";
import { UserError } from "../model/user-error.ts";
import { readFlags, reportUserErrors } from "./command.ts";

const usage = `Usage: npm run mock [-- --port N]

Serves the API from the examples of the description.

  --port N  the port to listen on; a free port by default
  --help    show this text

A header selects any documented response, for example
  Prefer: code=404
  Prefer: code=201, example=githubFile`;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { port, help } = readFlags(args, { port: { type: "string" }, help: { type: "boolean" } }, usage);
    if (!help) return serve(readPort(port));
    console.log(usage);
    return 0;
  });
}

async function serve(port: number): Promise<number> {
  const { startMock } = await import("../contract/mock/server.ts");
  await using mock = await startMock({ port }).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== "listen") throw error;
    throw new UserError(
      `The mock cannot listen on port ${port} (${error.code}). Choose another port: npm run mock -- --port N`,
    );
  });
  console.log(`The mock is listening on ${mock.url}. Press Ctrl+C to stop it.`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  return 0;
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? 0);
  if (text === "" || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`--port must be a number from 0 to 65535, not "${text}".\n\n${usage}`);
  }
  return port;
}
