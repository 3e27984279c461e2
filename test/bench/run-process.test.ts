import { expect, test } from "vitest";
import { readUsage, runProcess } from "../../scripts/bench/run-process.ts";
import { root } from "../cli/run-node.ts";

test("measures a process and those that it starts", async () => {
  const script = `require("node:child_process").execFileSync(process.execPath, ["--eval", "Buffer.alloc(3e8, 1)"]);`;
  const { milliseconds, cpuMilliseconds, peakMemory } = await runProcess({ args: ["--eval", script], cwd: root });
  expect(milliseconds).toBeGreaterThan(0);
  expect(cpuMilliseconds).toBeGreaterThan(0);
  expect(peakMemory).toBeGreaterThan(3e8);
});

test("measures a process that ends itself", async () => {
  expect(await runProcess({ args: ["--eval", "process.exit(0)"], cwd: root })).toMatchObject({
    peakMemory: expect.toSatisfy((bytes: number) => bytes > 1e7),
  });
});

test("rejects with the command and the end of its output when it fails", async () => {
  const script = "console.log('working'); console.error('no such file'); process.exit(3)";
  const error: unknown = await runProcess({ args: ["--eval", script], cwd: root }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "UserError", message: expect.stringMatching(/--eval.*working.*no such file$/s) });
});

test("adds the time of several processes, and takes the largest memory", () => {
  const report = (user: number, system: number, maxRSS: number) =>
    `bench-usage ${JSON.stringify({ userCPUTime: user, systemCPUTime: system, maxRSS })}`;
  const stderr = `a warning\n${report(2_000, 1_000, 50)}\nanother\n\n${report(4_000, 0, 20)}\n`;
  expect(readUsage(stderr)).toEqual({ cpuMilliseconds: 7, peakMemory: 51_200 });
});
