/** Rates changes of what Redocly has no rule for: the access that an operation needs, and the variables of servers. */
import type { Impact } from "./change.ts";
import type { EngineChange } from "./redocly.ts";

/** `x-github-access`: a token that was enough must stay enough. */
export function judgeAccess({ kind, property, base, revision }: EngineChange): Impact {
  if (kind === "added") return "patch"; // what was needed all along is now written down
  if (kind === "removed") return "patch";
  if (property !== "tokens") return property === "listedScope" ? "patch" : "major";
  const lost = asList(base?.value).filter((token) => !asList(revision?.value).includes(token));
  return lost.length > 0 ? "major" : "minor";
}

export function judgeServer({ kind, property, typeName, base, revision }: EngineChange): Impact {
  if (kind === "added") return "minor";
  if (property === "description") return "patch";
  if (!typeName.startsWith("ServerVariable")) return kind === "removed" ? "major" : "patch";
  if (kind === "removed") return "major";
  if (property !== "enum") return property === "default" ? "major" : "patch";
  if (revision?.value === undefined) return "minor";
  const lost = asList(base?.value).filter((value) => !asList(revision.value).includes(value));
  return base?.value === undefined || lost.length > 0 ? "major" : "minor";
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
