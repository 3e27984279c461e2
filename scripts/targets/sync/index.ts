/** `ensureResource` and `syncResources`: the runtime, bound to the types and the identities of the description. */
import type { Api, Identity, Operation, Tag } from "../../model/api.ts";
import type { IdentityFields, IdentityTable } from "../../runtime/sync/identity.ts";
import type { AttachedResource } from "../../runtime/sync/space.ts";
import type { Target } from "../target.ts";
import { createdProperty, methodName, requestTypeNames, schemaTypeNames } from "../typescript/names.ts";
import { printSync } from "./print.ts";

/** Component names of the schemas of a creation and of its result. */
interface SpaceSchemas {
  desired: string;
  kindProperty: string | undefined;
  attached: string;
}

export const syncTarget: Target = {
  name: "sync",
  requires: ["types"],
  /** Returns no files for a description without a group of the four methods that a sync calls. */
  generate(api) {
    const schemas = api.tags.map((tag) => readSpaceSchemas(api, tag)).find((each) => each !== undefined);
    const identities = readIdentityTable(api.identities);
    if (!schemas || Object.keys(identities).length === 0) return [];
    const names = schemaTypeNames(api);
    const requestNames = requestTypeNames(api);
    const desired = requestNames.get(schemas.desired) ?? names.get(schemas.desired);
    const attached = names.get(schemas.attached);
    return desired && attached
      ? [{ path: "index.ts", text: printSync({ ...schemas, desired, attached }, identities) }]
      : [];
  },
};

/** The identities in the properties that the runtime reads. */
function readIdentityTable(identities: readonly Identity[]): IdentityTable {
  const kindProperty: keyof AttachedResource = "resource_type";
  const contentProperty: keyof AttachedResource = "metadata";
  const readable = identities.filter((each) => {
    const isTyped = each.fields.every(({ type }) => type === "string" || type === "integer");
    return each.kindProperty === kindProperty && each.contentProperty === contentProperty && isTyped;
  });
  return Object.fromEntries(readable.map(({ kind, fields }) => [kind, readFields(fields)]));
}

function readFields(fields: Identity["fields"]): IdentityFields {
  return Object.fromEntries(fields.map(({ name, type }) => [name, type === "string" ? type : "integer"]));
}

function readSpaceSchemas({ operations }: Api, tag: Tag): SpaceSchemas | undefined {
  if (!tag.group) return undefined;
  const { name, binds = [] } = tag.group;
  const find = (method: string, parameters: number): Operation | undefined =>
    operations.find(
      (operation) =>
        operation.tag === tag.name &&
        methodName(operation, name) === method &&
        operation.pathParameters.filter((parameter) => !binds.includes(parameter.name)).length === parameters,
    );
  const list = find("listResources", 0);
  const create = find("createResource", 0);
  if (!list || !create || !find("setResource", 1) || !find("deleteResource", 1)) return undefined;
  const { schemaName: desired, kindProperty } = create.requestBody ?? {};
  const attached = create.responses.find(({ status }) => status === "201")?.body?.schemaName;
  const isReadable = createdProperty(create) === "resource"; // the property that the runtime reads
  return isReadable && desired !== undefined && attached !== undefined
    ? { desired, kindProperty, attached }
    : undefined;
}
