/** Derives faulty and valid variants of a documented response. */

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Mutant {
  name: string;
  reply: Reply;
}

/** Every place in a JSON value, with its path. */
export function listPlaces(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [{ path, value }, ...children.flatMap(([key, child]) => listPlaces(child, [...path, key]))];
}

/** A copy with another value at a path; `undefined` removes it. */
export function replaceAt(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const entries = Object.entries(Object(value)).flatMap(([name, child]): [string, unknown][] => {
    if (name !== String(key)) return [[name, child]];
    const changed = replaceAt(child, rest, replacement);
    return changed === undefined ? [] : [[name, changed]];
  });
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

const otherTypes: readonly unknown[] = ["text", 1.5, true, null, [1], { other: 1 }];

/** Each value dropped and replaced by values of other types. */
export function mutateValues(body: unknown): { name: string; body: unknown }[] {
  return listPlaces(body).flatMap(({ path, value }) => {
    const others = otherTypes.filter((other) => typeName(other) !== typeName(value));
    const replaced = others.map((other) => ({
      name: `${path.join("/")} = ${JSON.stringify(other)}`,
      body: replaceAt(body, path, other),
    }));
    const dropped = { name: `without ${path.join("/")}`, body: replaceAt(body, path, undefined) };
    return path.length > 0 ? [dropped, ...replaced] : replaced;
  });
}

function typeName(value: unknown): string {
  if (Number.isInteger(value)) return "integer";
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

/** The same body in another envelope, status, content type or length. */
export function mutateEnvelope(reply: Reply, documented: readonly number[]): Mutant[] {
  const statuses = [199, 202, 206, 301, 400, 401, 409, 418, 500, 503].filter((each) => !documented.includes(each));
  const withStatus = statuses.map((status) => ({ name: `status ${status}`, reply: { ...reply, status } }));
  if (reply.body === "") {
    const headers = { "content-type": "application/json" };
    return [
      ...withStatus,
      ...["{}", "null", " "].map((body) => ({ name: `with the body ${body}`, reply: { ...reply, headers, body } })),
    ];
  }
  const types = [
    "text/html",
    "text/plain",
    "application/problem+json",
    "application/vnd.api+json",
    "application/xml",
    "",
  ];
  const cuts = [0, 1, Math.floor(reply.body.length / 2), reply.body.length - 1];
  const body: unknown = JSON.parse(reply.body);
  const envelopes = {
    "in a list": [body],
    "inside data": { data: body },
    text: "text",
    number: 1,
    null: null,
    list: [],
  };
  return [
    ...withStatus,
    ...types.map((type) => ({
      name: `content type ${type}`,
      reply: { ...reply, headers: type ? { "content-type": type } : {} },
    })),
    ...cuts.map((length) => ({
      name: `cut off after ${length}`,
      reply: { ...reply, body: reply.body.slice(0, length) },
    })),
    ...Object.entries(envelopes).map(([name, each]) => ({ name, reply: { ...reply, body: JSON.stringify(each) } })),
    { name: "html", reply: { ...reply, body: "<html>Bad gateway</html>" } },
  ];
}
