import { relative } from "node:path";

/** From the working directory, with forward slashes. A URL stays as it is. */
export function relativePath(path: string): string {
  return /^https?:/.test(path) ? path : relative(process.cwd(), path).replaceAll("\\", "/");
}
