/** Turns a reply into a `Response`: headers, ETags and what a fault does to it. */
import { createHash } from "node:crypto";
import { ConnectionDropped } from "../http-server.ts";
import type { EmulatedFault } from "./faults.ts";
import type { Reply } from "./reply.ts";

/** 304 for a GET whose `if-none-match` names the body, and an ETag for every other success. */
export function addEntityTag(reply: Reply, method: string, ifNoneMatch: string | null): Reply {
  const isRead = method === "GET" || method === "HEAD";
  if (reply.status !== 200 || !isRead) return reply;
  const tag = `"${createHash("sha256").update(JSON.stringify(reply.body)).digest("hex")}"`;
  const headers = { ...reply.headers, etag: `W/${tag}` };
  const known = (ifNoneMatch ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  const isKnown = known.includes(tag) || known.includes("*");
  return isKnown ? { status: 304, headers } : { ...reply, headers };
}

export function toResponse(
  { status, body, headers, lacks }: Reply,
  isHead: boolean,
  faults: readonly EmulatedFault[],
): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  const all = new Headers(headers);
  if (text !== null) all.set("content-type", "application/json; charset=utf-8");
  if (lacks !== undefined) all.set("x-emulator-lacks", lacks.replaceAll(/[^\x20-\x7e]/g, "?"));
  const names = faults.map(({ kind }) => kind);
  if (names.length > 0) all.set("x-emulator-fault", names.join(", "));
  if (text === null || isHead) return new Response(null, { status, headers: all });
  return new Response(names.includes("truncate") ? cutOff(text, all) : text, { status, headers: all });
}

/** The first half of a body, and then the end of the connection. */
function cutOff(text: string, headers: Headers): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  headers.set("content-length", String(bytes.length));
  let isSent = false;
  return new ReadableStream({
    pull: (controller) => {
      if (isSent) controller.error(new ConnectionDropped());
      else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      isSent = true;
    },
  });
}
