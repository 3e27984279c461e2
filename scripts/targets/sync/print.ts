/** Prints the runtime's functions and types, bound to the types of the description. */
import type { IdentityTable } from "../../runtime/sync/identity.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { key, literal, printConstant } from "../typescript/data.ts";
import { type PublicExports, printExports } from "../typescript/exports.ts";

const publicExports: PublicExports = {
  "sync/comparison.ts": { types: ["FieldDifference"] },
  "sync/desired.ts": { values: ["DesiredResourcesError"] },
  "sync/options.ts": { types: ["WaitOptions"] },
  "sync/outcome.ts": { types: ["HeldBackReason", "SyncResult", "SyncStatus", "SyncStopReason"] },
  "sync/space.ts": { types: ["CallOptions"] },
};

/** The types that depend on the description, by the module of the runtime that declares them. */
const boundTypes: readonly [name: string, module: string, binds?: "desired" | "attached"][] = [
  ["SyncableSpace", "space"],
  ["SyncOptions", "options"],
  ["SyncProgress", "options"],
  ["SyncPlan", "plan"],
  ["SyncStep", "plan"],
  ["CreateStep", "plan", "desired"],
  ["SetStep", "plan"],
  ["RemoveStep", "plan", "attached"],
  ["KeptResource", "plan"],
  ["DeleteExtra", "plan", "attached"],
  ["SyncOutcome", "outcome"],
  ["SyncDone", "outcome"],
  ["SyncFailure", "outcome"],
  ["HeldBackRemoval", "outcome", "attached"],
  ["SyncStop", "outcome"],
  ["EnsureOutcome", "ensure", "attached"],
];

/** The types of the description that a sync is bound to. */
export interface SpaceTypes {
  /** The type of a request that creates a resource. */
  desired: string;
  /** The property that selects the branch, when `desired` is a union with a constant kind. */
  kindProperty: string | undefined;
  /** The type of a resource. */
  attached: string;
}

export function printSync(types: SpaceTypes, identities: IdentityTable): string {
  const { desired, attached } = types;
  const modules = [...new Set(boundTypes.map(([, module]) => module))].filter((module) => module !== "ensure").sort();
  const imports = modules.map((module) => `import type * as ${module} from "../runtime/sync/${module}.ts";\n`);
  const aliases = boundTypes.map(([name, module, binds]) => {
    const both = [binds !== "attached" && `types.${desired}`, binds !== "desired" && `types.${attached}`];
    const parameters = both.filter((each) => each !== false).join(", ");
    return `${inheritedComment(`sync/${module}.ts`, name)}\nexport type ${name} = ${module}.${name}<${parameters}>;\n`;
  });
  return `${header}
import * as ensure from "../runtime/sync/ensure.ts";
import * as identity from "../runtime/sync/identity.ts";
${imports.join("")}import * as sync from "../runtime/sync/sync.ts";
import type * as types from "../types/index.ts";

${printExports(publicExports)}
${aliases.join("\n")}
/** The metadata fields that identify a resource of a kind. */
${printConstant("const identities: identity.IdentityTable", identities)}${printFunctions(types)}`;
}

function printFunctions({ desired, kindProperty, attached }: SpaceTypes): string {
  const kinds = kindProperty === undefined ? undefined : `types.${desired}[${literal(kindProperty)}]`;
  const extract = (kind: string) => `Extract<types.${desired}, { ${key(kindProperty ?? "")}: ${kind} }>`;
  return `
${inheritedComment("sync/identity.ts", "describeResource")}
export function describeResource(resource: types.${desired} | types.${attached}): string {
  return identity.describeResource(identities, resource);
}

${inheritedComment("sync/ensure.ts", "ensureResource")}
export function ensureResource${kinds ? `<Kind extends ${kinds}>` : ""}(
  space: SyncableSpace,
  request: ${kinds ? extract("Kind") : `types.${desired}`},
  options?: options.WaitOptions,
): Promise<EnsureOutcome> {
  return ensure.ensureResource(identities, space, request, options);
}

${inheritedComment("sync/sync.ts", "syncResources")}
export function syncResources${kinds ? `<const Kinds extends readonly ${kinds}[]>` : ""}(
  space: SyncableSpace,
  desired: ${kinds ? `{ readonly [Index in keyof Kinds]: ${extract("Kinds[Index]")} }` : `readonly types.${desired}[]`},
  options?: SyncOptions,
): Promise<SyncOutcome> {
  return sync.syncResources(identities, space, desired, options);
}
`;
}
