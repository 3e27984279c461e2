import { join } from "node:path";
import { checkout, here } from "./paths.ts";

/** The compiler of each version of TypeScript. */
export const compilers: { version: string; tsc: string }[] = [
  { version: "5.9", tsc: join(checkout, "node_modules/typescript/bin/tsc") },
  { version: "7", tsc: join(here, "node_modules/typescript-7/bin/tsc") },
];
