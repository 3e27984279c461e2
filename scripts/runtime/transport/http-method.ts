/** Whether a method only reads (RFC 9110, section 9.2.1). */
export function isSafe(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(method);
}

/** Whether repeating a request has the effect of sending it once (RFC 9110, section 9.2.2). */
export function isIdempotent(method: string): boolean {
  return isSafe(method) || ["PUT", "DELETE"].includes(method);
}
