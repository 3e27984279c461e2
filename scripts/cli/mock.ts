/** `npm run mock`: serves the mock until it is interrupted. */
import { readFlags, reportUserErrors } from "./command.ts";
import { explainListenError, readPort, untilInterrupted } from "./listen.ts";

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
    if (!help) return serve(readPort(port, usage));
    console.log(usage);
    return 0;
  });
}

async function serve(port: number): Promise<number> {
  const { startMock } = await import("../contract/mock/server.ts");
  await using mock = await startMock({ port }).catch(explainListenError("mock", `port ${port}`));
  console.log(`The mock is listening on ${mock.url}. Press Ctrl+C to stop it.`);
  await untilInterrupted();
  return 0;
}
