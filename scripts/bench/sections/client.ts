import { measureCalls } from "../call.ts";
import type { Section } from "../section.ts";
import { formatComparison } from "../table.ts";

const ROUNDS = 11;
const TURN_MILLISECONDS = 150;

export const runClient: Section = async (report) => {
  const times = await measureCalls(ROUNDS, TURN_MILLISECONDS, report);
  return formatComparison("one call over an in-memory fetch", times, "µs", "openapi-fetch");
};
