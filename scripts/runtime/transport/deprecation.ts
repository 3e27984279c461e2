/** Announcements that an operation will be removed: the headers `deprecation` (RFC 9745) and `sunset` (RFC 8594). */
import { secretOf } from "./headers.ts";
import type { DeprecationEvent, Hook } from "./hooks.ts";
import type { Middleware } from "./middleware.ts";
import { identify, nameOf } from "./operation.ts";
import { oneLine } from "./quote.ts";
import { redactText } from "./secret.ts";

/**
 * Reports when GitHub announces that it will remove an operation, once per operation.
 *
 * @param report called with the announcement; calls `console.warn` by default
 * @example
 * const spaces = createClient({ token, use: [reportDeprecations()] });
 */
export function reportDeprecations(report: Hook<DeprecationEvent> = warn): Middleware {
  const reported = new Set<string>();
  return async (request, next) => {
    const response = await next(request);
    const { headers } = response;
    const key = `${request.method} ${request.path}`;
    if (!(headers.has("deprecation") || headers.has("sunset")) || reported.has(key)) return response;
    reported.add(key);
    const secrets = [secretOf({ authorization: request.headers.get("authorization") ?? "" })];
    const read = (name: string) => redactText(headers.get(name) ?? "", secrets) || undefined;
    const event = { deprecation: read("deprecation"), sunset: read("sunset"), link: read("link") };
    await report({ ...identify(request), ...event });
    return response;
  };
}

function warn(event: DeprecationEvent): void {
  const { deprecation, sunset, link } = event;
  const facts = [deprecation && `is deprecated (${deprecation})`, sunset && `will be removed on ${sunset}`];
  console.warn(oneLine(`${nameOf(event)} ${facts.filter(Boolean).join(" and ")}.${link ? ` See ${link}` : ""}`));
}
