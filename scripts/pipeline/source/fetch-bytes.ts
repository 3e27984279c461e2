/** Reads a file of a description from the network: in bounded time, with bounded redirects and a bounded size. */
import { MAX_REDIRECTS } from "./limits.ts";
import { checkSize } from "./read-file.ts";
import { SourceError } from "./source-error.ts";

/** @throws SourceError if the server does not answer in time, or not with a file that may be read */
export async function fetchBytes(url: string, maxBytes: number, timeout: number): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeout);
  try {
    return await readBody(await follow(url, signal), maxBytes);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (signal.aborted) throw failure(`The server did not answer within ${timeout / 1_000} s. Try again.`);
    const { message, cause } = error as Error;
    throw failure(`The server cannot be reached: ${cause instanceof Error ? cause.message : message}.`);
  }
}

async function follow(url: string, signal: AbortSignal, redirects = 0): Promise<Response> {
  const response = await fetch(url, { signal, redirect: "manual" });
  if (response.ok) return response;
  await response.body?.cancel();
  const location = response.headers.get("location");
  if (response.status < 300 || response.status > 399 || location === null) {
    throw failure(`The server answered with status ${response.status}.`);
  }
  if (redirects === MAX_REDIRECTS) throw failure(`The server redirected more than ${MAX_REDIRECTS} times.`);
  const target = new URL(location, url);
  if (!/^https?:$/.test(target.protocol)) throw failure(`The server redirected to ${target.protocol}, not to http(s).`);
  return follow(target.href, signal, redirects + 1);
}

async function readBody({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      length += chunk.value.length;
      checkSize(length, maxBytes);
      chunks.push(chunk.value);
    }
    return Buffer.concat(chunks);
  } finally {
    await reader?.cancel();
  }
}

function failure(message: string): SourceError {
  return new SourceError("unreadable-file", message);
}
