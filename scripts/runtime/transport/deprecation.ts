/** Announcements that an operation will be removed: the headers `deprecation` (RFC 9745) and `sunset` (RFC 8594). */
import type { Attempt, Exchange } from "./attempt.ts";
import type { DeprecationEvent } from "./hooks.ts";
import { identify, nameOf } from "./operation.ts";
import { oneLine } from "./quote.ts";
import { redactText } from "./secret.ts";

/** @param reported the operations that were reported before */
export async function reportDeprecation(
  { operation, settings }: Attempt,
  { response, secret }: Exchange,
  reported: Set<string>,
): Promise<void> {
  const { headers } = response;
  const key = `${operation.method} ${operation.path}`;
  if (!(headers.has("deprecation") || headers.has("sunset")) || reported.has(key)) return;
  reported.add(key);
  const { onDeprecation = warn } = settings;
  const read = (name: string) => redactText(headers.get(name) ?? "", secret) || undefined;
  const event = { deprecation: read("deprecation"), sunset: read("sunset"), link: read("link") };
  await onDeprecation({ ...identify(operation), ...event });
}

function warn(event: DeprecationEvent): void {
  const { deprecation, sunset, link } = event;
  const facts = [deprecation && `is deprecated (${deprecation})`, sunset && `will be removed on ${sunset}`];
  console.warn(oneLine(`${nameOf(event)} ${facts.filter(Boolean).join(" and ")}.${link ? ` See ${link}` : ""}`));
}
