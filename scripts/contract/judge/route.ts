/** Finds the path template that a URL matches. */

/** A path template, compiled. */
export interface Route<T> {
  readonly template: string;
  readonly target: T;
  readonly segments: readonly Segment[];
}

/** A fixed segment, or a pattern whose groups are the values of the parameters. */
type Segment = string | { readonly names: readonly string[]; readonly pattern: RegExp };

/** A route and the values of its parameters, decoded; undefined for a value with a broken escape. */
export interface RouteMatch<T> {
  readonly target: T;
  readonly values: ReadonlyMap<string, string | undefined>;
}

export type FindRoute<T> = (path: string) => RouteMatch<T> | undefined;

/** A fixed path wins over a template that also matches, as OpenAPI says. */
export function createRouter<T>(targets: Iterable<readonly [template: string, target: T]>): FindRoute<T> {
  const bySize = new Map<number, Route<T>[]>();
  for (const [template, target] of targets) {
    const segments = template.split("/").map(compileSegment);
    const routes = bySize.get(segments.length) ?? [];
    bySize.set(segments.length, [...routes, { template, target, segments }]);
  }
  for (const routes of bySize.values()) routes.sort((a, b) => compare(a.segments, b.segments));
  return (path) => {
    const segments = path.split("/");
    for (const route of bySize.get(segments.length) ?? []) {
      const values = match(route.segments, segments);
      if (values) return { target: route.target, values };
    }
    return undefined;
  };
}

/** By the first segment that only one of them has fixed. */
function compare(a: readonly Segment[], b: readonly Segment[]): number {
  const index = a.findIndex((segment, at) => (typeof segment === "string") !== (typeof b[at] === "string"));
  if (index < 0) return 0;
  return typeof a[index] === "string" ? -1 : 1;
}

function compileSegment(segment: string): Segment {
  const names: string[] = [];
  const source = segment.split(/\{([^}]*)\}/).map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    names.push(part);
    return "(.+?)";
  });
  return names.length === 0 ? segment : { names, pattern: new RegExp(`^${source.join("")}$`, "s") };
}

function match(expected: readonly Segment[], actual: readonly string[]): Map<string, string | undefined> | undefined {
  const values = new Map<string, string | undefined>();
  for (const [index, segment] of expected.entries()) {
    const text = actual[index] ?? "";
    if (typeof segment === "string") {
      if (segment !== text && segment !== decode(text)) return undefined;
      continue;
    }
    const found = segment.pattern.exec(text);
    if (!found) return undefined;
    for (const [at, name] of segment.names.entries()) values.set(name, decode(found[at + 1] ?? ""));
  }
  return values;
}

function decode(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
