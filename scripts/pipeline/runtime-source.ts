import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the hand-written modules that generated code imports. */
export const runtimeFolder: string = fileURLToPath(new URL("../runtime/", import.meta.url));

/** @param module such as `transport/errors.ts` */
export async function readRuntimeModule(module: string): Promise<string> {
  return (await readFile(join(runtimeFolder, module), "utf8")).replaceAll("\r\n", "\n");
}
