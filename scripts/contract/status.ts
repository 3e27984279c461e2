/** Which status stands for a documented range or for `default`. */
import type { Operation, OperationResponse } from "../model/api.ts";

type Responses = Pick<Operation, "responses">;

/** The first status that only this response describes. `default` counts as a success if no other response does. */
export function concreteStatus({ responses }: Responses, status: string): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  const hasSuccess = responses.some((each) => each.status.startsWith("2"));
  const first = status === "default" ? (hasSuccess ? 500 : 200) : Number(status[0]) * 100;
  let concrete = first;
  while (responses.some((each) => each.status === String(concrete))) concrete += 1;
  return concrete;
}

/** The response that describes a status: its own, that of its range, or `default`. */
export function findResponse({ responses }: Responses, status: string): OperationResponse | undefined {
  const names = [status, `${status[0]}XX`, "default"];
  const [response] = names.flatMap(
    (name) => responses.find((each) => each.status.toUpperCase() === name.toUpperCase()) ?? [],
  );
  return response;
}

/** Whether a response describes a success. */
export function isSuccess(operation: Responses, { status }: OperationResponse): boolean {
  return String(concreteStatus(operation, status)).startsWith("2");
}
