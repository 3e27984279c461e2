import { isObject } from "./json.ts";
import type { SyncOptions } from "./options.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";

interface Rule {
  readonly want: string;
  isValid(value: unknown): boolean;
}

const aFunction: Rule = { want: "a function", isValid: (value) => typeof value === "function" };
const time = "a number of milliseconds, 0 or more";
const isTime = (value: unknown) => typeof value === "number" && value >= 0;

const rules: Readonly<Record<keyof SyncOptions<ResourceContent, AttachedResource>, Rule>> = {
  interval: { want: time, isValid: (value) => isTime(value) && value !== Infinity },
  maxWait: { want: time, isValid: isTime },
  signal: { want: "an AbortSignal", isValid: isSignal },
  sleep: aFunction,
  now: aFunction,
  dryRun: { want: "true or false", isValid: (value) => typeof value === "boolean" },
  deleteExtra: {
    want: "true, false or a function",
    isValid: (value) => typeof value === "boolean" || typeof value === "function",
  },
  onProgress: aFunction,
};

/** @throws {TypeError} if an option has a value of another type than the documented ones */
export function checkOptions(options: Readonly<Record<string, unknown>>): void {
  for (const [name, { want, isValid }] of Object.entries(rules)) {
    const value = options[name];
    if (value !== undefined && !isValid(value)) throw new TypeError(`${name} must be ${want}`);
  }
}

/** Signals of other realms and of polyfills count too. */
function isSignal(value: unknown): boolean {
  return isObject(value) && typeof value["aborted"] === "boolean" && typeof value["addEventListener"] === "function";
}
