/** Builds what the transport knows of a response. */
import type { Attempt, Exchange } from "../../../scripts/runtime/transport/attempt.ts";
import type { ClientOptions } from "../../../scripts/runtime/transport/options.ts";
import { readSettings } from "../../../scripts/runtime/transport/settings.ts";

export const operation = { operationId: "a/get", method: "GET", path: "/a", pathParameters: {} };

/** A response whose body has arrived. */
export function exchangeOf(response: Response, text = "", secret = ""): Exchange {
  return { response, body: new TextEncoder().encode(text), attempts: 1, secret };
}

/** The first attempt of a call. */
export function attemptOf({ method = "GET", number = 1, ...options }: AttemptOptions = {}): Attempt {
  const settings = readSettings(options, "https://api.test");
  const request = { url: "https://api.test/a", method, headers: {}, body: null };
  return { operation, request, settings, number, refused: false, elapsed: () => 0 };
}

interface AttemptOptions extends ClientOptions {
  method?: string;
  number?: number;
}
