import type { LimitedSchema } from "./sample.ts";

const formats: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  time: "12:00:00Z",
  duration: "P1D",
  email: "octocat@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  url: "https://example.com/",
  "uri-reference": "/path",
  uuid: "123e4567-e89b-42d3-a456-426614174000",
  byte: "dGV4dA==",
  regex: "^a$",
  "json-pointer": "/a",
};

/** @param type `string`, `integer`, `number` or `boolean` */
export function sampleScalar(schema: LimitedSchema, type: string): unknown {
  if (type === "boolean") return true;
  return type === "string" ? sampleString(schema) : sampleNumber(schema, type === "integer");
}

function sampleString({ format = "", minLength = 0, maxLength = Infinity }: LimitedSchema): string {
  return (formats[format] ?? "text").padEnd(minLength, "x").slice(0, maxLength);
}

function sampleNumber(schema: LimitedSchema, isInteger: boolean): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf = 0 } = schema;
  const lowest = readLimit(minimum, exclusiveMinimum, 1);
  const highest = readLimit(maximum, exclusiveMaximum, -1);
  const wanted = Math.min(Math.max(1, lowest ?? 1), highest ?? Infinity);
  const step = multipleOf > 0 ? multipleOf : isInteger ? 1 : 0;
  return step > 0 ? Math.ceil(wanted / step) * step : wanted;
}

/** @param step away from an exclusive limit, which is a number or, in OpenAPI 3.0, says that the other one is exclusive */
function readLimit(limit: number | undefined, exclusive: number | boolean | undefined, step: number) {
  if (typeof exclusive === "number") return exclusive + step;
  return limit !== undefined && exclusive === true ? limit + step : limit;
}
