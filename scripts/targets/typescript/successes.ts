/** What the clients return for the successes of an operation. */
import type { Operation, OperationResponse } from "../../model/api.ts";

/** The documented successes. `default` describes them if no other response does. */
export function successesOf({ responses }: Operation): OperationResponse[] {
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  return successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
}
