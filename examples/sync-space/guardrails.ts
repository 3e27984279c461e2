/** Shows how much is about to be sent, and stops before it is too much. */
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Source } from "./sources.ts";

/** @throws Error if there are more resources than the limit */
export function showTotals(sources: readonly Source[], limit: number): void {
  for (const { name, resources, bytes } of sources) console.log(`${name}: ${describe(resources.length, bytes)}`);
  const count = sources.reduce((sum, { resources }) => sum + resources.length, 0);
  const bytes = sources.reduce((sum, source) => sum + (source.bytes ?? 0), 0);
  console.log(`Total: ${describe(count, bytes)}`);
  if (count > limit)
    throw new Error(`${count} resources are more than ${limit}: narrow the sources, or raise --limit.`);
}

function describe(count: number, bytes: number | undefined): string {
  const resources = `${count} resource${count === 1 ? "" : "s"}`;
  if (bytes === undefined) return resources;
  return `${resources}, ${bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`}`;
}

/** Asks on a terminal; a script has nobody to ask. The end of the input is a no. */
export async function confirm(
  question: string,
  input: Readable & { isTTY?: boolean } = process.stdin,
  output: Writable = process.stderr,
): Promise<boolean> {
  if (!input.isTTY) return true;
  const terminal = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), ended]);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
