import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { note, orgSpace } from "../contract/emulator/request.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";
import { root, runCommand } from "./run-node.ts";

function start(...args: string[]) {
  const child = spawn(process.execPath, [`${root}scripts/start.cjs`, "emulator", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const readLine = async (): Promise<string> => {
    const { value } = await lines.next();
    return String(value);
  };
  return { child, readLine };
}

async function readUrl(readLine: () => Promise<string>): Promise<string> {
  return (await readLine()).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? "";
}

// On Windows, `kill` ends a process without delivering the signal.
describe.skipIf(process.platform === "win32")("the emulator on a port", () => {
  test("prints tokens, every request and what it lacked, and ends when it is interrupted", async () => {
    await using folder = await temporaryFolder();
    const seed = folder.file("seed.json");
    const tokens = [{ token: "reader", kind: "classic", scopes: ["read:org"] }];
    await writeFile(seed, JSON.stringify({ spaces: [{ org: "octo-org", number: 7 }], tokens }));
    const { child, readLine } = start("--seed", seed);
    const exit = once(child, "exit");
    const url = await readUrl(readLine);
    expect([await readLine(), await readLine()]).toEqual(["Tokens:", "  classic           reader"]);
    const headers = { authorization: "Bearer reader" };
    await fetch(`${url}${orgSpace}?page=2`, { headers });
    await fetch(url + orgSpace, { method: "POST", headers, body: JSON.stringify(note) });
    expect(await readLine()).toBe(`GET ${orgSpace}?page=2 200`);
    expect(await readLine()).toBe(`POST ${orgSpace} 403 lacks the scope write:org`);
    child.kill("SIGTERM");
    expect(await exit).toEqual([0, null]);
  });

  test("keeps its state in a database when it is killed", async () => {
    await using folder = await temporaryFolder();
    const database = folder.file("state.db");
    const headers = { authorization: "Bearer ghp_emulator" };
    const first = start("--database", database);
    const exit = once(first.child, "exit");
    const created = await fetch((await readUrl(first.readLine)) + orgSpace, {
      method: "POST",
      headers,
      body: JSON.stringify(note),
    });
    first.child.kill("SIGKILL");
    await exit;
    const second = start("--database", database);
    const listed = await fetch((await readUrl(second.readLine)) + orgSpace, { headers });
    expect(await listed.json()).toEqual({ resources: [await created.json()] });
    second.child.kill("SIGINT");
    expect(await once(second.child, "exit")).toEqual([0, null]);
  });
});

describe("rejects with a sentence", () => {
  test.each<[title: string, content: string | undefined, want: string]>([
    ["a seed that does not exist", undefined, "cannot be read: ENOENT"],
    ["a seed that is not JSON", "{", "cannot be read: "],
    ["a seed that is a list", "[]", "must be a JSON object with spaces, tokens or both."],
    [
      "a space without an owner",
      '{"spaces":[{"number":7}]}',
      "The seed is not valid at /spaces/0: must have either org or user",
    ],
    [
      "a token of an unknown kind",
      '{"tokens":[{"token":"a","kind":"b"}]}',
      "/tokens/0/kind must be one of classic, oauth",
    ],
  ])("%s", async (_, content, want) => {
    await using folder = await temporaryFolder();
    const seed = folder.file("seed.json");
    if (content !== undefined) await writeFile(seed, content);
    const { exitCode, stderr } = await runCommand("emulator", "--seed", seed);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(want)]);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test("a host that is not this machine's", async () => {
    const { exitCode, stderr } = await runCommand("emulator", "--host", "192.0.2.1");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^The emulator cannot listen on 192\.0\.2\.1, port 0 \(\w+\)\. Choose another port or host: npm run emulator/,
    );
  });
});
