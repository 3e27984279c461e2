/** Prints the runtime's functions and types, bound to the types of the description. */
import type { IdentityTable } from "../../runtime/sync/identity.ts";
import { header } from "../typescript/comment.ts";
import { printConstant } from "../typescript/data.ts";
import { type PublicExports, printExports } from "../typescript/exports.ts";

const publicExports: PublicExports = {
  "sync/desired.ts": { values: ["DesiredResourcesError"] },
  "sync/options.ts": { types: ["WaitOptions"] },
  "sync/outcome.ts": { types: ["SyncResult", "SyncStatus", "SyncStopReason"] },
  "sync/space.ts": { types: ["CallOptions"] },
};

/** The types that depend on the description, by the module of the runtime that declares them. */
const boundTypes: readonly [name: string, module: string, description: string, binds?: "desired" | "attached"][] = [
  ["SyncableSpace", "space", "The space to sync: a space of the client, or an object with the same four methods."],
  ["SyncOptions", "options", "Options of `syncResources`."],
  ["SyncProgress", "options", "Progress of a sync. `type` narrows it."],
  ["SyncPlan", "plan", "How a space differs from the desired list, and the steps that a sync runs."],
  ["SyncStep", "plan", "One write. `action` narrows it."],
  ["CreateStep", "plan", "Attaches a resource that the space does not have.", "desired"],
  ["SetStep", "plan", "Changes the content of a resource that the space has."],
  ["RemoveStep", "plan", "Detaches a resource that is not desired.", "attached"],
  ["KeptResource", "plan", "A desired resource that the space already has."],
  ["DeleteExtra", "plan", "Which resources to remove; see `SyncOptions`.", "attached"],
  ["SyncOutcome", "outcome", "The outcome of a sync. `status` sums it up."],
  ["SyncDone", "outcome", "A step that succeeded."],
  ["SyncFailure", "outcome", "A step that failed."],
  ["SyncStop", "outcome", "Why a sync ended early."],
  ["EnsureOutcome", "ensure", "The outcome of `ensureResource`.", "attached"],
];

export function printSync(desired: string, attached: string, identities: IdentityTable): string {
  const modules = [...new Set(boundTypes.map(([, module]) => module))].filter((module) => module !== "ensure").sort();
  const imports = modules.map((module) => `import type * as ${module} from "../runtime/sync/${module}.ts";\n`);
  const aliases = boundTypes.map(([name, module, description, binds]) => {
    const both = [binds !== "attached" && `types.${desired}`, binds !== "desired" && `types.${attached}`];
    const parameters = both.filter((each) => each !== false).join(", ");
    return `/** ${description} */\nexport type ${name} = ${module}.${name}<${parameters}>;\n`;
  });
  return `${header}
import * as ensure from "../runtime/sync/ensure.ts";
import * as identity from "../runtime/sync/identity.ts";
${imports.join("")}import * as sync from "../runtime/sync/sync.ts";
import type * as types from "../types/index.ts";

${printExports(publicExports)}
${aliases.join("\n")}
/** The metadata fields that identify a resource of a kind. */
${printConstant("const identities: identity.IdentityTable", identities)}${printFunctions(desired, attached)}`;
}

function printFunctions(desired: string, attached: string): string {
  return `
/**
 * Returns the kind and the identifying values of a resource, separated by spaces.
 *
 * @example
 * for (const { desired } of outcome.plan.create) console.log("+", describeResource(desired));
 */
export function describeResource(resource: types.${desired} | types.${attached}): string {
  return identity.describeResource(identities, resource);
}

/**
 * Attaches a resource unless the space already has it. A resource is recognized by the fields that the description
 * declares in \`x-identity\`; one with another content is left unchanged, and \`result\` is \`differs\`.
 *
 * A creation is never sent twice: if it gets no answer, the space is listed once more to find out whether it took
 * place.
 *
 * @throws {DesiredResourcesError} before anything is written, if the request lacks a field that identifies it, or if
 * the space may already have the resource
 * @throws {ClientError} if a method of the space rejects; the signal's reason if it is aborted between two requests
 * @throws {TypeError} before anything is sent, if \`interval\` or \`maxWait\` is negative or not a number
 * @example
 * const { resource, result } = await ensureResource(space, request);
 * console.log(resource.id, result);
 */
export function ensureResource(
  space: SyncableSpace,
  request: types.${desired},
  options?: options.WaitOptions,
): Promise<EnsureOutcome> {
  return ensure.ensureResource(identities, space, request, options);
}

/**
 * Makes a space equal to a list: creates missing resources, changes different ones, and removes extra ones if
 * \`deleteExtra\` says so. Only the desired fields are compared.
 *
 * It can be interrupted anywhere and run again: a resource that exists is found, not created a second time. Do not run
 * two syncs of one space at a time, because each may create what the other is creating.
 *
 * A step that fails validation does not stop the others. After a write without an answer the space is listed: an effect
 * that the list shows counts as done, any other is in \`failed\` for the next run. \`stop\` says why a sync ended
 * early.
 *
 * @throws {DesiredResourcesError} before anything is sent, with every problem of the list
 * @throws {ClientError} if the space cannot be listed at the start; later errors are in the outcome
 * @throws {TypeError} before anything is sent, if \`interval\` or \`maxWait\` is negative or not a number
 * @example
 * const outcome = await syncResources(space, desired, { dryRun: true });
 * console.log(outcome.status, outcome.plan.create.length);
 */
export function syncResources(
  space: SyncableSpace,
  desired: readonly types.${desired}[],
  options?: SyncOptions,
): Promise<SyncOutcome> {
  return sync.syncResources(identities, space, desired, options);
}
`;
}
