import type { AccessReport } from "./report.ts";

/** The report as lines for a terminal or a log. */
export function writeText({ tokenKind, scopes, error, methods }: Omit<AccessReport, "text">): string {
  const width = Math.max(...Object.keys(methods).map((name) => name.length));
  const rows = Object.entries(methods).map(([name, { allowed, needs, missing }]) => {
    const remarks = [needs && `needs ${needs}`, missing && `lacks ${missing}`].filter(Boolean).join("; ");
    return `${name.padEnd(width)}  ${allowed.padEnd("unknown".length)}  ${remarks}`.trimEnd();
  });
  const isUncertain = Object.values(methods).some(({ allowed }) => allowed === "unknown");
  const lines = [
    describeToken(tokenKind, scopes),
    error?.message,
    error?.kind === "not_found" && "The space does not exist, or the token may not see it.",
    error?.hint,
    ...rows,
    isUncertain && "unknown: nothing is known to be missing, but only the call itself shows it.",
  ];
  return lines.filter((line) => typeof line === "string").join("\n");
}

function describeToken(kind: AccessReport["tokenKind"], scopes: AccessReport["scopes"]): string {
  if (kind === "none") return "Token: none";
  if (!scopes) return `Token: ${kind}`;
  return `Token: ${kind}, ${scopes.length > 0 ? `with the scopes ${scopes.join(", ")}` : "without scopes"}`;
}
