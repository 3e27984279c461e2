/** Checks the options of a call that openapi-fetch takes as they are. */
import type { HeadersOptions } from "openapi-fetch";
import { InvalidInputError } from "../transport/errors.ts";
import type { OperationDescriptor } from "../transport/operation.ts";
import { readBaseUrl } from "../transport/settings.ts";
import type { CallInit } from "./call.ts";
import { findUnset, readHeaders } from "./headers.ts";
import type { FetchClientOptions } from "./options.ts";
import { checkValues } from "./path-styles.ts";

/** What openapi-fetch and the transport receive in place of the options that they share. */
interface CheckedInput {
  headers: HeadersOptions;
  /** Headers that are not sent, not even as a default. */
  unset: Record<string, null>;
  signal: AbortSignal | null | undefined;
}

/** @throws InvalidInputError */
export function checkInput(operation: OperationDescriptor, client: FetchClientOptions, init: CallInit): CheckedInput {
  const { params, baseUrl, redirect, signal = client.signal } = init;
  if (redirect !== undefined && redirect !== "follow") {
    throw new InvalidInputError(
      operation,
      '`redirect` must be "follow": the client decides which redirects it follows',
    );
  }
  if (baseUrl) checkBaseUrl(operation, baseUrl);
  if (!params?.path) checkValues(operation, {});
  const headers = readHeaders(operation, init.headers);
  const unset = findUnset(
    client.headers ?? {},
    headers,
    readHeaders(operation, params?.header as HeadersOptions | undefined),
  );
  return { headers, unset, signal };
}

function checkBaseUrl(operation: OperationDescriptor, baseUrl: string): void {
  try {
    readBaseUrl(baseUrl);
  } catch (cause) {
    throw new InvalidInputError(operation, cause instanceof Error ? cause.message : String(cause));
  }
}
