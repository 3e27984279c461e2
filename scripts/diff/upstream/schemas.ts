/** Compares a schema of this description with GitHub's, with all that is nested in it. */
import { canonical, isObject, type Json } from "../normalize/json.ts";
import type { PointedDeviation } from "./deviation.ts";
import { type Placed, type View, viewSchemas } from "./view.ts";

export type Found = Omit<PointedDeviation, "operation">;

/** The keywords that are compared one by one. */
const constraints = (
  "format pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems " +
  "uniqueItems minProperties maxProperties default readOnly writeOnly additionalProperties"
).split(" ");

const MAX_DEPTH = 20;

export interface SchemaPair {
  own: Placed[];
  upstream: Placed[];
  /** How messages name it. */
  name: string;
}

/** @param documents normalized */
export function compareSchemas(documents: Readonly<Record<"own" | "upstream", Json>>, pair: SchemaPair): Found[] {
  const visit = ({ own, upstream, name }: SchemaPair, reason: string | undefined, depth: number): Found[] => {
    const [here, there] = [viewSchemas(documents.own, own), viewSchemas(documents.upstream, upstream)];
    const [first] = here.branches;
    if (!first || there.branches.length === 0 || depth > MAX_DEPTH) return [];
    const at = {
      pointer: own[0]?.pointer ?? first.pointer,
      name,
      reason: findReason([...own, ...here.branches]) ?? reason,
    };
    const nested = [...there.properties].flatMap(([property, placed]): Found[] => {
      const mine = here.properties.get(property);
      const path = nameProperty(name, property);
      if (!mine)
        return [{ kind: "missing", rule: "property", message: `\`${path}\` is missing.`, pointer: at.pointer }];
      return visit({ own: mine, upstream: placed, name: path }, at.reason, depth + 1);
    });
    const items =
      here.items.length > 0
        ? visit({ own: here.items, upstream: there.items, name: `${name}[]` }, at.reason, depth + 1)
        : [];
    return [
      ...compareTypes(here, there, at),
      ...compareValues(here, there, at),
      ...compareRequired(here, there, at),
      ...constraints.flatMap((keyword) => compareConstraint(keyword, here, there, at)),
      ...findExtra(here, there, at),
      ...nested,
      ...items,
    ];
  };
  return visit(pair, undefined, 0);
}

interface At {
  pointer: string;
  name: string;
  /** Why this description may be stricter here. */
  reason: string | undefined;
}

/** `x-provenance` says where a fact comes from that GitHub's description does not have. */
function findReason(placed: readonly Placed[]): string | undefined {
  const [source] = placed.flatMap(({ schema: { "x-provenance": given } }) =>
    isObject(given) ? (given["source"] ?? []) : [],
  );
  return source === undefined ? undefined : String(source);
}

/** The last two names are enough to find it, and are the same in a list and in an item. */
function nameProperty(parent: string, property: string): string {
  const [last = ""] = parent.split(".").slice(-1);
  return isRoot(last) ? property : `${last.replace("[]", "")}.${property}`;
}

function isRoot(name: string): boolean {
  return name.startsWith("the ");
}

function stricter({ pointer, reason }: At, rule: string, message: string): Found {
  if (reason !== undefined) return { kind: "stricter", rule, message: `${message} ${reason}`, pointer };
  const what = `${message} GitHub does not say so: give the source in \`x-provenance\`, or remove it.`;
  return { kind: "contradicting", rule, message: what, pointer };
}

function compareTypes(here: View, there: View, at: At): Found[] {
  const [own, upstream] = [here.types, there.types];
  if (!own || !upstream) {
    if (own === upstream) return [];
    if (own) return [stricter(at, "type", `\`${at.name}\` is ${list(own)}.`)];
    return [
      { kind: "missing", rule: "type", message: `\`${at.name}\` is ${list(upstream ?? [])}.`, pointer: at.pointer },
    ];
  }
  const isNumber = (type: string) => type === "integer" && upstream.has("number");
  const more = [...own].filter((type) => !upstream.has(type) && !isNumber(type));
  const less = [...upstream].filter((type) => !own.has(type) && !(type === "number" && own.has("integer")));
  const message = `\`${at.name}\` is ${list(own)} here and ${list(upstream)} in GitHub's description.`;
  if (more.length > 0) return [{ kind: "contradicting", rule: "type", message, pointer: at.pointer }];
  const isNarrower = less.length > 0 || [...own].some((type) => !upstream.has(type));
  return isNarrower ? [stricter(at, "type", message)] : [];
}

function compareValues(here: View, there: View, at: At): Found[] {
  const [own, upstream] = [here.values, there.values];
  if (!upstream) return own ? [stricter(at, "enum", `\`${at.name}\` is one of ${list(own)}.`)] : [];
  const { pointer, name } = at;
  if (!own) return [{ kind: "missing", rule: "enum", message: `\`${name}\` is one of ${list(upstream)}.`, pointer }];
  const missing = [...upstream].filter((value) => !own.has(value));
  const extra = [...own].filter((value) => !upstream.has(value));
  return [
    ...missing.map(
      (value): Found => ({ kind: "missing", rule: "enum", message: `\`${name}\` can be ${value}.`, pointer }),
    ),
    ...extra.map((value): Found => {
      return {
        kind: "contradicting",
        rule: "enum",
        message: `\`${name}\` is never ${value} in GitHub's description.`,
        pointer,
      };
    }),
  ];
}

function compareRequired(here: View, there: View, at: At): Found[] {
  const missing = [...there.required].filter((name) => here.properties.has(name) && !here.required.has(name));
  const more = [...new Set(here.branches.flatMap(({ schema }) => [schema["required"] ?? []].flat()))]
    .map(String)
    .filter((name) => !there.required.has(name));
  return [
    ...missing.map((name): Found => {
      const message = `\`${nameProperty(at.name, name)}\` is required in GitHub's description.`;
      return { kind: "missing", rule: "required", message, pointer: at.pointer };
    }),
    ...more.map((name) => {
      const placed = here.properties.get(name) ?? [];
      const { pointer } = placed[0] ?? at;
      const reason = findReason(placed) ?? at.reason;
      return stricter({ ...at, pointer, reason }, "required", `\`${nameProperty(at.name, name)}\` is required.`);
    }),
  ];
}

function compareConstraint(keyword: string, here: View, there: View, at: At): Found[] {
  const read = ({ branches }: View) =>
    new Set(
      branches
        .map(({ schema }) => schema[keyword])
        .filter((each) => each !== undefined)
        .map(canonical),
    );
  const [own, upstream] = [read(here), read(there)];
  if (list(own) === list(upstream)) return [];
  const { pointer, name } = at;
  const subject = `\`${keyword}\` of \`${name}\``;
  if (own.size === 0) return [{ kind: "missing", rule: keyword, message: `${subject} is ${list(upstream)}.`, pointer }];
  if (upstream.size === 0) return [stricter(at, keyword, `${subject} is ${list(own)}.`)];
  const message = `${subject} is ${list(own)} here and ${list(upstream)} in GitHub's description.`;
  return [{ kind: "contradicting", rule: keyword, message, pointer }];
}

/** A field of an object that GitHub leaves open is a guess with a source; any other one is extra. */
function findExtra(here: View, there: View, at: At): Found[] {
  return [...here.properties].flatMap(([property, placed]): Found[] => {
    if (there.properties.has(property)) return [];
    const { pointer } = placed[0] ?? at;
    const name = nameProperty(at.name, property);
    const reason = findReason(placed) ?? at.reason;
    if (there.isOpen) return [stricter({ ...at, pointer, reason }, "property", `\`${name}\` is described.`)];
    return [{ kind: "extra", rule: "property", message: `\`${name}\` is only here. ${reason ?? ""}`.trim(), pointer }];
  });
}

function list(values: Iterable<unknown>): string {
  return [...values].map(String).sort().join(", ");
}
