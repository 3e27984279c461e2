/** GitHub's announcements of an end: RFC 9745 `deprecation`, RFC 8594 `sunset`. */
import type { Call } from "./operation.ts";
import type { Settings } from "./settings.ts";
import type { DeprecationView } from "./views.ts";

/** @param reported operations that were told of before */
export async function reportDeprecation(
  call: Call,
  { headers }: Response,
  { onDeprecation = warn }: Settings,
  reported: Set<string>,
): Promise<void> {
  const deprecation = headers.get("deprecation") ?? undefined;
  const sunset = headers.get("sunset") ?? undefined;
  const operation = `${call.method} ${call.path}`;
  if ((deprecation === undefined && sunset === undefined) || reported.has(operation)) return;
  reported.add(operation);
  const { operationId, method, path } = call;
  await onDeprecation({ operationId, method, path, deprecation, sunset, link: headers.get("link") ?? undefined });
}

function warn({ operationId, method, path, deprecation, sunset }: DeprecationView): void {
  const facts = [deprecation && `deprecated: ${deprecation}`, sunset && `ends: ${sunset}`].filter(Boolean).join(", ");
  console.warn(`${operationId ?? `${method} ${path}`} in this API version: ${facts}`);
}
