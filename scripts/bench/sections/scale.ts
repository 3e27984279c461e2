import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { runPipeline } from "../../pipeline/run.ts";
import { medianUsage } from "../compare-commands.ts";
import { describeOperations } from "../descriptions/operations.ts";
import { shapes } from "../descriptions/shapes.ts";
import { benchFolder, root, writeBenchFiles } from "../peers.ts";
import { runProcess, type Usage } from "../run-process.ts";
import type { Report, Section } from "../section.ts";
import { fitExponent, median } from "../statistics.ts";
import { formatUsage } from "../table.ts";

const ROUNDS = 3;
const sizes = [10, 100, 1_000, 10_000];

/** How often a shape is compiled, and how much larger it is than the smaller one of its kind. */
const SHAPE_ROUNDS = 5;
const FACTOR = 4;

export const runScale: Section = async (report) =>
  [await scaleOperations(report), await scaleShapes(report)].join("\n");

async function scaleOperations(report: Report): Promise<string> {
  const usages = new Map<number, Usage>();
  for (const size of sizes) {
    report(`${size} operations`);
    const text = JSON.stringify(describeOperations(size), null, 2);
    const folder = await writeBenchFiles(`scale-${size}`, [{ path: "openapi.json", text }]);
    const flags = ["--spec", join(folder, "openapi.json"), "--out", join(folder, "output")];
    const rounds: Usage[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await runProcess({ args: ["scripts/start.cjs", "generate", "--force", ...flags], cwd: root }));
    }
    usages.set(size, medianUsage(rounds));
  }
  const rows = [...usages].map(([size, usage]) => `  ${String(size).padEnd(50)}${formatUsage(usage, "      ")}`);
  const exponent = (read: (usage: Usage) => number) =>
    fitExponent([...usages].map(([size, usage]) => ({ size, time: read(usage) }))).toFixed(2);
  const time = exponent(({ milliseconds }) => milliseconds);
  const cpu = exponent(({ cpuMilliseconds }) => cpuMilliseconds);
  const heading = "operations: median time, processor time and peak memory of generate";
  return [heading, ...rows, `  exponent of time ${time}, of processor time ${cpu}`, ""].join("\n");
}

async function scaleShapes(report: Report): Promise<string> {
  const rows: string[] = [];
  for (const [name, { size, describe }] of Object.entries(shapes)) {
    report(`${size} ${name}`);
    const [small, large] = [await timeShape(describe(size / FACTOR)), await timeShape(describe(size))];
    const growth = (large / small).toFixed(2).padStart(6);
    rows.push(`  ${`${size} ${name}`.padEnd(50)}${large.toFixed(1).padStart(8)} ms    ${growth}`);
  }
  return [`extreme shapes: median time, and ratio to a shape of a quarter of the size`, ...rows, ""].join("\n");
}

/** In this process, so that its start does not hide the growth. */
async function timeShape(description: object): Promise<number> {
  const files = [{ path: "openapi.json", text: JSON.stringify(description) }];
  const folder = await writeBenchFiles("shape", files);
  const times: number[] = [];
  for (let round = 0; round <= SHAPE_ROUNDS; round += 1) {
    const start = performance.now();
    const { findings } = await runPipeline({
      spec: join(folder, "openapi.json"),
      config: undefined,
      output: join(benchFolder, "shape-output"),
      runtime: "copy",
      write: false,
      force: true,
    });
    if (round > 0) times.push(performance.now() - start); // the first round compiles
    const mistake = findings.find(({ severity }) => severity === "error");
    if (mistake) throw new UserError(`The bench made a description with a mistake: ${mistake.message}`);
  }
  return median(times);
}
