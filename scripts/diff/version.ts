/** Whether `info.version` was raised as the changes demand. */
import type { Impact } from "./change.ts";

export interface VersionVerdict {
  before: string;
  after: string;
  /** The smallest version that is enough; undefined if nothing must be raised. */
  required: string | undefined;
  isEnough: boolean;
  /** What is wrong and what to do; empty if it is enough. */
  message: string;
}

type Version = readonly [major: number, minor: number, patch: number];

/**
 * Follows Semantic Versioning. Below 1.0.0, a breaking change raises the minor version, as Redocly and npm's `^` read it.
 * A suffix such as `-rc.1` is not compared.
 */
export function judgeVersion(before: string, after: string, impact: Impact): VersionVerdict {
  const verdict = { before, after, required: undefined, isEnough: true, message: "" };
  const [old, current] = [parse(before), parse(after)];
  if (!old || !current) {
    if (impact === "none" || before !== after) return verdict;
    return {
      ...verdict,
      isEnough: false,
      message: `info.version stayed ${after}. Change it: the description changed.`,
    };
  }
  const required = raise(old, impact);
  const went = before === after ? `info.version stayed ${after}` : `info.version went from ${before} to ${after}`;
  if (compare(current, required) >= 0)
    return { ...verdict, required: impact === "none" ? undefined : required.join(".") };
  const reason = impact === "none" ? "It must not go down" : `The changes are ${impact}`;
  const below = impact === "major" && old[0] === 0 ? ", which raises the minor version below 1.0.0" : "";
  return {
    ...verdict,
    required: required.join("."),
    isEnough: false,
    message: `${went}. ${reason}${below}: set it to ${required.join(".")} or higher.`,
  };
}

function parse(text: string): Version | undefined {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+][0-9A-Za-z.+-]+)?$/.exec(text) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

function raise([major, minor, patch]: Version, impact: Impact): Version {
  switch (impact) {
    case "none":
      return [major, minor, patch];
    case "patch":
      return [major, minor, patch + 1];
    case "minor":
      return [major, minor + 1, 0];
    case "major":
      return major === 0 ? [0, minor + 1, 0] : [major + 1, 0, 0];
  }
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
