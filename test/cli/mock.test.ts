import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../../scripts/start.cjs", import.meta.url));

function start(...args: string[]) {
  return spawn(process.execPath, [script, "mock", ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

async function run(...args: string[]) {
  const child = start(...args);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { stdout, stderr, code };
}

// On Windows, `kill` ends a process without delivering the signal.
test.skipIf(process.platform === "win32")("prints its address, serves, and ends when it is interrupted", async () => {
  const child = start();
  const exit = once(child, "exit");
  const [line]: string[] = await once(createInterface(child.stdout), "line");
  const url = line?.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
  const response = await fetch(`${url}/users/octocat/copilot-spaces/3/resources`, {
    headers: { authorization: "token x" },
  });
  expect(response.status).toBe(200);
  child.kill("SIGINT");
  expect(await exit).toEqual([0, null]);
});

test("--help prints the usage", async () => {
  const { stdout, code } = await run("--help");
  expect(stdout).toContain("Usage: npm run mock [-- --port N]");
  expect(code).toBe(0);
});

test.each([
  ["a port that is not a number", ["--port", "http"], '--port must be a number from 0 to 65535, not "http"'],
  ["a port out of range", ["--port", "65536"], '--port must be a number from 0 to 65535, not "65536"'],
  ["an empty port", ["--port", ""], '--port must be a number from 0 to 65535, not ""'],
  ["a flag that does not exist", ["--prot", "1"], "Unknown option '--prot'"],
])("rejects %s with a sentence", async (_, args, want) => {
  const { stderr, code } = await run(...args);
  expect(stderr).toContain(want);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(code).toBe(1);
});

test("reports a port that is in use, and what to do", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  const { stderr, code } = await run("--port", String(port));
  holder.close();
  expect(stderr).toBe(
    `The mock cannot listen on port ${port} (EADDRINUSE). Choose another port: npm run mock -- --port N\n`,
  );
  expect(code).toBe(1);
});
