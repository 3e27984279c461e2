/** Finds the operations that a part of a document belongs to. */
import { httpMethods } from "../model/openapi-document.ts";
import { parsePointer } from "../model/reference.ts";
import { isObject, type Json } from "./normalize/json.ts";

export type Direction = "request" | "response";

/** An operation that sends or receives a part; no direction for what is neither, such as a summary. */
export interface Use {
  /** `operationId`, or the method and the path. */
  operation: string;
  direction: Direction | undefined;
}

/** Such as `schemas/Resource`. */
type ComponentKey = string;

export type FindUses = (pointer: string) => Use[];

/** @param document normalized */
export function indexUses(document: Json): FindUses {
  const components = new Map<ComponentKey, Use[]>();
  const operations = listOperations(document);
  for (const { name, operation } of operations) {
    for (const [key, part] of Object.entries(operation)) {
      const use = { operation: name, direction: directionOf([key]) };
      for (const component of reach(document, part))
        components.set(component, [...(components.get(component) ?? []), use]);
    }
  }
  return (pointer) => {
    const [first, second, third, ...rest] = parsePointer(pointer);
    if (first === "components") return components.get(`${second}/${third}`) ?? [];
    if (first !== "paths" && first !== "webhooks") return [];
    const ofPath = operations.filter(({ path }) => path === second);
    const own = ofPath.filter(({ method }) => method === third);
    return (own.length > 0 ? own : ofPath).map(({ name }) => ({ operation: name, direction: directionOf(rest) }));
  };
}

function listOperations(document: Json) {
  return ["paths", "webhooks"].flatMap((place) =>
    Object.entries(isObject(document[place]) ? document[place] : {}).flatMap(([path, item]) =>
      httpMethods.flatMap((method) => {
        const operation = isObject(item) ? item[method] : undefined;
        return isObject(operation) ? [{ path, method, operation, name: operationName(operation, method, path) }] : [];
      }),
    ),
  );
}

export function operationName(operation: Json, method: string, path: string): string {
  const { operationId } = operation;
  return typeof operationId === "string" ? operationId : `${method.toUpperCase()} ${path}`;
}

/** @param keys from the operation on */
function directionOf(keys: readonly string[]): Direction | undefined {
  const [first, ...rest] = keys;
  if (first === "responses") return "response";
  if (first === "requestBody" || first === "parameters") return "request";
  if (first !== "callbacks") return undefined;
  // The API sends the request of a callback.
  const place = rest.find((key) => key === "requestBody" || key === "responses");
  return place === undefined ? undefined : place === "responses" ? "request" : "response";
}

/** The components that a part refers to, directly and through others. */
function reach(document: Json, part: unknown): Set<ComponentKey> {
  const found = new Set<ComponentKey>();
  const waiting = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const $ref = isObject(next) ? next["$ref"] : undefined;
    const [, kind, name] = typeof $ref === "string" && $ref.startsWith("#/components/") ? parsePointer($ref) : [];
    const key = `${kind}/${name}`;
    if (kind !== undefined && name !== undefined && !found.has(key)) {
      found.add(key);
      waiting.push(Object(Object(document["components"])[kind])[name]);
    }
    waiting.push(...Object.values(next));
  }
  return found;
}
