import type { Parameter } from "../../model/api.ts";

/** The value of a response header, in the style `simple`. */
export function writeHeaderValue({ style }: Pick<Parameter, "style">, value: unknown): string {
  if (style.isJson) return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.join(",");
  return Object.entries(value)
    .map((entry) => entry.join(style.explode ? "=" : ","))
    .join(",");
}
