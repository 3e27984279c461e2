/** Builds what the transport knows of a call and its response. */
import type { Call, Exchange } from "../../../scripts/runtime/transport/attempt.ts";
import type { OperationDescriptor } from "../../../scripts/runtime/transport/operation.ts";
import type { ClientOptions } from "../../../scripts/runtime/transport/options.ts";
import { readSettings } from "../../../scripts/runtime/transport/settings.ts";

export const operation: OperationDescriptor = { operationId: "a/get", method: "GET", path: "/a", pathParameters: {} };

/** A response whose body has arrived. */
export function exchangeOf(
  response: Response,
  text = "",
  secret = "",
  subject: OperationDescriptor = operation,
): Exchange {
  const call = { ...callOf(), ...subject, secrets: secret ? [secret] : [] };
  return { call, response, body: new TextEncoder().encode(text) };
}

/** A call in its first attempt. */
export function callOf({ method = "GET", ...progress }: Partial<Call> = {}, options: ClientOptions = {}): Call {
  const settings = readSettings(options, "https://api.test");
  const request = { url: "https://api.test/a", method, headers: {}, body: null };
  const start = { attempts: 1, secrets: [], waited: 0, refusals: 0, refused: false, refreshed: false };
  return { ...operation, request, settings, elapsed: () => 0, ...start, ...progress };
}
