/** `npm run emulator`: serves the emulator until it is interrupted. */
import { readFileSync } from "node:fs";
import type { EmulatorServerOptions } from "../contract/emulator/server.ts";
import type { EmulatedToken } from "../contract/emulator/token.ts";
import { UserError } from "../model/user-error.ts";
import { readFlags, reportUserErrors } from "./command.ts";
import { explainListenError, readPort, untilInterrupted } from "./listen.ts";

const usage = `Usage: npm run emulator [-- --port N --host H --seed F --database F]

Serves the API with a state: what one request creates, the next one lists. It prints every request, and what each refused
request lacked.

  --port N      the port to listen on; a free port by default
  --host H      the address to listen on; 127.0.0.1 by default
  --seed F      a JSON file with the spaces and, if you like, the tokens that exist, such as
                {"spaces": [{"org": "acme", "number": 7, "resources": []}],
                 "tokens": [{"token": "reader", "kind": "classic", "scopes": ["read:org"]}]}
                without it, every space exists and is empty, and each kind of token has every right
  --database F  a file of SQLite that keeps the state when the emulator ends
  --help        show this text`;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const text = { type: "string" } as const;
    const flags = { port: text, host: text, seed: text, database: text, help: { type: "boolean" } } as const;
    const { port, host, seed, database, help } = readFlags(args, flags, usage);
    if (!help) {
      return serve({
        port: readPort(port, usage),
        ...(host !== undefined && { host }),
        ...(seed !== undefined && readSeedFile(seed)),
        ...(database !== undefined && { database }),
      });
    }
    console.log(usage);
    return 0;
  });
}

async function serve({ port = 0, host = "127.0.0.1", ...options }: EmulatorServerOptions): Promise<number> {
  const { startEmulator } = await import("../contract/emulator/server.ts");
  const { exampleTokens } = await import("../contract/emulator/token.ts");
  const { tokens = exampleTokens } = options;
  const log: NonNullable<EmulatorServerOptions["log"]> = ({ method, path, status, lacks, faults }) => {
    const remarks = [...faults, ...(lacks === undefined ? [] : [`lacks ${lacks}`])];
    console.log([method, path, status === 0 ? "dropped" : status, ...remarks].join(" "));
  };
  await using emulator = await startEmulator({ ...options, tokens, port, host, log }).catch(
    explainListenError("emulator", host === "127.0.0.1" ? `port ${port}` : `${host}, port ${port}`),
  );
  const names = tokens.map(({ token, kind }) => `  ${kind.padEnd("app-installation".length)}  ${token}`);
  const lines = [`The emulator is listening on ${emulator.url}. Press Ctrl+C to stop it.`, "Tokens:", ...names];
  console.log(lines.join("\n"));
  await untilInterrupted();
  return 0;
}

/** @throws UserError for a file that cannot be read or has no JSON object */
function readSeedFile(file: string): Pick<EmulatorServerOptions, "seed" | "tokens"> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`The seed ${file} cannot be read: ${(error as Error).message}`);
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw new UserError(`The seed ${file} must be a JSON object with spaces, tokens or both.`);
  }
  const { tokens, ...seed }: { tokens?: readonly EmulatedToken[] } = content; // both are checked by the emulator
  return { seed, ...(tokens !== undefined && { tokens }) };
}
