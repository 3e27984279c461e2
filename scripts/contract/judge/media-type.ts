/** Compares content types with the media types of a description. */

/** The type and subtype of a content type, in lower case and without parameters. */
export function essenceOf(contentType: string): string {
  return (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** Whether `range` (`application/json`, `image/*`, all) includes a content type. A suffix such as `+json` counts. */
export function matchesMediaType(range: string, contentType: string): boolean {
  const [expected, actual] = [essenceOf(range), essenceOf(contentType)];
  if (expected === actual || expected === "*/*") return true;
  return expected.endsWith("/*") && actual.startsWith(expected.slice(0, -1));
}

export function isJson(contentType: string): boolean {
  return /^[^/]+\/(.+\+)?json$/.test(essenceOf(contentType));
}

export function isText(contentType: string): boolean {
  return essenceOf(contentType).startsWith("text/");
}
