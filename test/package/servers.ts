/** The two servers of the browser test, each on a free port and thus an origin of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { userEnvironment } from "./run.ts";

export interface Server {
  url: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The mock of the installed package, in a process of its own. */
export async function startMock(project: string): Promise<Server> {
  const options = { cwd: project, env: userEnvironment() };
  const mock = spawn(process.execPath, ["mock.js"], { ...options, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(mock, "exit");
  const lines = createInterface(mock.stdout);
  const [url] = await Promise.race([
    once(lines, "line") as Promise<[string]>,
    ended.then(([code]) => Promise.reject(new Error(`The mock ended with code ${code} before it listened.`))),
  ]);
  return {
    url,
    async [Symbol.asyncDispose]() {
      mock.stdin.end();
      await ended;
    },
  };
}

/** A page that runs a script. */
export async function servePage(code: string): Promise<Server> {
  const server = createServer(({ url }, response) => {
    if (url === "/page.js") response.writeHead(200, { "content-type": "text/javascript" }).end(code);
    else response.writeHead(200, { "content-type": "text/html" }).end('<!doctype html><script src="page.js"></script>');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
