/** The TypeScript names of the schemas, groups and operations of a description. */
import type { Api, Operation, Tag } from "../../model/api.ts";
import { camelCase, pascalCase, unique } from "./identifier.ts";

/** The interfaces of the target `types`. */
const declaredTypes = ["$defs", "components", "operations", "paths", "webhooks"];
/** Global types that the targets refer to. */
const globalTypes = ["Extract", "NonNullable", "Omit"];
export const reservedTypes: readonly string[] = [...declaredTypes, ...globalTypes];

/** The type name of every component schema. The names are distinct. */
export function schemaTypeNames(api: Api): ReadonlyMap<string, string> {
  const taken = new Set(reservedTypes);
  return new Map(api.schemas.map(({ name }) => [name, unique(pascalCase(name), taken)]));
}

/**
 * The type names of the component schemas that a request has with other properties than a response, such as
 * `ThingRequest` for `Thing`.
 */
export function requestTypeNames(api: Api): ReadonlyMap<string, string> {
  const schemas = schemaTypeNames(api);
  const taken = new Set([...reservedTypes, ...schemas.values()]);
  const variants = api.schemas.filter(({ hasRequestVariant }) => hasRequestVariant);
  return new Map(variants.map(({ name }) => [name, unique(`${schemas.get(name)}Request`, taken)]));
}

/** Whether the methods stand on the client itself: no tag declares a group. */
export function isFlat(tags: readonly Pick<Tag, "group">[]): boolean {
  return tags.every(({ group }) => group === undefined);
}

/**
 * The names of the methods of a flat client, by operation. Declared names come first, then the others in the order of
 * the ids; a name that is taken gets a number. `then` is, because an object that has it is a promise to JavaScript.
 */
export function methodNames(
  operations: readonly Pick<Operation, "id" | "clientMethod">[],
): ReadonlyMap<string, { name: string; wanted: string }> {
  const taken = new Set(["then"]);
  const isDeclared = ({ clientMethod }: Pick<Operation, "clientMethod">) => Number(clientMethod !== undefined);
  const sorted = operations.toSorted((a, b) => isDeclared(b) - isDeclared(a) || (a.id < b.id ? -1 : 1));
  return new Map(
    sorted.map(({ id, clientMethod }) => {
      const wanted = clientMethod ?? camelCase(id);
      return [id, { name: unique(wanted, taken), wanted }];
    }),
  );
}

/** The client's name for a group: the one that `x-client-group` declares, or the camel-cased tag. */
export function groupName(tagName: string | undefined, declaredName: string | undefined): string {
  return declaredName ?? camelCase(tagName ?? "api");
}

/**
 * The client's name for an operation of a group: `listResources` for `copilot-spaces/list-resources-for-org` in `org`.
 */
export function methodName({ id, clientMethod }: Pick<Operation, "id" | "clientMethod">, group: string): string {
  if (clientMethod !== undefined) return clientMethod;
  const action = id.slice(id.lastIndexOf("/") + 1);
  const suffix = `-for-${group}`;
  return camelCase(action.endsWith(suffix) ? action.slice(0, -suffix.length) : action);
}

/** The property that holds the body next to `created`, when the description distinguishes 201 from 200. */
export function createdProperty({ responses }: Operation): string | undefined {
  const [ok, created] = ["200", "201"].map((code) => responses.find(({ status }) => status === code)?.body);
  if (!ok || !created || ok.schemaName !== created.schemaName || ok.kind !== created.kind) return undefined;
  return camelCase(ok.schemaName ?? "data");
}
