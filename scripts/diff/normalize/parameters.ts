/** Gives operations that mean the same the same form: what they inherit is written where it applies. */
import { httpMethods } from "../../model/openapi-document.ts";
import { isObject, type Json, toScalar, without } from "./json.ts";

/** Copies the parameters of a path item into its operations, sorted. An operation's own replaces the shared one. */
export function inheritParameters(item: Json, resolve: (reference: Json) => Json): Json {
  const { parameters: shared, ...rest } = item;
  const methods = httpMethods.filter((method) => isObject(rest[method]));
  if (methods.length === 0) return item;
  for (const method of methods) {
    const operation = { ...(rest[method] as Json) }; // the filter has checked it
    const parameters = new Map<string, Json>();
    for (const each of [...list(shared), ...list(operation["parameters"])]) {
      const parameter = resolve(each);
      parameters.set(`${String(parameter["in"])} ${String(parameter["name"])}`, parameter);
    }
    delete operation["parameters"];
    const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, parameter]) => parameter);
    rest[method] = sorted.length > 0 ? { ...operation, parameters: sorted } : operation;
  }
  return rest;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Leaves out what a parameter or a header means without saying so. */
export function normalizeParameter(source: Json): Json {
  const style = source["in"] === "query" || source["in"] === "cookie" ? "form" : "simple";
  const parameter = without(source, {
    style,
    explode: (source["style"] ?? style) === "form",
    required: false,
    deprecated: false,
    allowReserved: false,
    allowEmptyValue: false,
  });
  if ("example" in parameter) parameter["example"] = toScalar(parameter["example"]);
  return parameter;
}
