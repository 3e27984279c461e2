/** Announcements that an operation will be removed: the headers `deprecation` (RFC 9745) and `sunset` (RFC 8594). */
import type { DeprecationEvent } from "./hooks.ts";
import { identify, nameOf, type OperationDescriptor } from "./operation.ts";
import type { Settings } from "./settings.ts";

/** @param reported the operations that were reported before */
export async function reportDeprecation(
  operation: OperationDescriptor,
  { headers }: Response,
  { onDeprecation = warn }: Settings,
  reported: Set<string>,
): Promise<void> {
  const deprecation = headers.get("deprecation") ?? undefined;
  const sunset = headers.get("sunset") ?? undefined;
  const key = `${operation.method} ${operation.path}`;
  if ((deprecation === undefined && sunset === undefined) || reported.has(key)) return;
  reported.add(key);
  await onDeprecation({ ...identify(operation), deprecation, sunset, link: headers.get("link") ?? undefined });
}

function warn(event: DeprecationEvent): void {
  const { deprecation, sunset, link } = event;
  const facts = [deprecation && `is deprecated (${deprecation})`, sunset && `will be removed on ${sunset}`];
  console.warn(`${nameOf(event)} ${facts.filter(Boolean).join(" and ")}.${link ? ` See ${link}` : ""}`);
}
