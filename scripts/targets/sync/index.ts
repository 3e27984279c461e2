/** `ensureResource` and `syncResources`: the hand-written runtime, bound to the types of the description. */
import type { Api, Operation, Tag } from "../../model/api.ts";
import type { Target } from "../target.ts";
import { header } from "../typescript/comment.ts";
import { camelCase } from "../typescript/identifier.ts";
import { methodName, schemaTypeNames } from "../typescript/names.ts";

/** Component names of what a space is given and what it has. */
interface SpaceSchemas {
  desired: string;
  attached: string;
}

export const syncTarget: Target = {
  name: "sync",
  requires: ["types"],
  /** Nothing, for a description without a group of the four methods that a sync calls. */
  generate(api) {
    const schemas = api.tags.map((tag) => readSpaceSchemas(api, tag)).find((each) => each !== undefined);
    if (!schemas) return [];
    const names = schemaTypeNames(api);
    const [desired, attached] = [names.get(schemas.desired), names.get(schemas.attached)];
    return desired && attached ? [{ path: "index.ts", text: printIndex(desired, attached) }] : [];
  },
};

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
  const desired = create.requestBody?.schemaName;
  const [ok, created] = ["200", "201"].map((wanted) => create.responses.find(({ status }) => status === wanted)?.body);
  const attached = ok?.schemaName === created?.schemaName ? ok?.schemaName : undefined;
  // The client calls what was created by its schema's name, and the runtime reads `resource`.
  const isReadable = desired !== undefined && attached !== undefined && camelCase(attached) === "resource";
  return isReadable ? { desired, attached } : undefined;
}

/** The types that take what is desired and what is attached, with what each is. */
const bound: readonly [name: string, file: string, description: string][] = [
  [
    "SyncableSpace",
    "space",
    "What a sync calls: a space of the client, or an object of your own with these four methods.",
  ],
  ["SyncOptions", "options", "Settings of `syncResources`."],
  ["SyncProgress", "options", "What a sync tells while it runs; `type` tells the cases apart."],
  ["SyncPlan", "plan", "How a space differs from what is desired, and what the sync does about it."],
  ["SyncStep", "plan", "One write; `action` tells the cases apart."],
  ["SyncOutcome", "outcome", "What was done and what was not; `status` says it in one word."],
  ["SyncDone", "outcome", "A step that was taken."],
  ["SyncFailure", "outcome", "A step that failed."],
  ["SyncStop", "outcome", "Why a sync ended early."],
];

function printIndex(desired: string, attached: string): string {
  const files = [...new Set(bound.map(([, file]) => file))].sort();
  const aliases = bound.map(
    ([name, file, description]) =>
      `/** ${description} */\nexport type ${name} = ${file}.${name}<types.${desired}, types.${attached}>;\n`,
  );
  return `${header}
import * as ensure from "../runtime/sync/ensure.ts";
${files.map((file) => `import type * as ${file} from "../runtime/sync/${file}.ts";\n`).join("")}import * as sync from "../runtime/sync/sync.ts";
import type * as types from "../types/index.ts";

export { DesiredResourcesError } from "../runtime/sync/desired.ts";
export { describeResource } from "../runtime/sync/identity.ts";
export type { WaitOptions } from "../runtime/sync/options.ts";
export type { SyncResult, SyncStatus, SyncStopReason } from "../runtime/sync/outcome.ts";

${aliases.join("\n")}
/** What \`ensureResource\` came to. */
export type EnsureOutcome = ensure.EnsureOutcome<types.${attached}>;

/**
 * Attaches a resource unless the space has it, and tells which. A repository is recognized by its id, a file by repository
 * and path, an issue or pull request by repository and number, a text by its name. One that is there with another content
 * is left as it is: \`result\` is \`differs\` then.
 *
 * @throws DesiredResourcesError before anything is sent, when the request lacks what it is recognized by
 * @throws ClientError what the space's methods reject with. When a creation gets no answer, the space is listed once more;
 * only if that does not show the resource is the creation's error thrown. It is never sent twice.
 */
export function ensureResource(
  space: SyncableSpace,
  request: types.${desired},
  options?: options.WaitOptions,
): Promise<EnsureOutcome> {
  return ensure.ensureResource(space, request, options);
}

/**
 * Makes a space have the desired resources: creates what it lacks, sets what differs, and removes what is extra when
 * \`deleteExtra\` says so. Resources are recognized as by \`ensureResource\`, and compared by the fields that are desired.
 *
 * Running it again is safe after whatever ended it, a crash in the middle of a write included, once that write has reached
 * the space. Two syncs of one space at a time are not safe: each may create what the other one is creating.
 *
 * - A validation error is its step's own: the others go on.
 * - After a write without a usable answer (no response, a time-out, 5xx) the space is listed once more. What the list shows
 *   is done; what it does not show is in \`failed\`, for the next run. A creation is never sent twice.
 * - 401, 403, 410, a 404 of the space, an abort, and a rate limit beyond \`maxWait\` end the sync: \`stop\` says why.
 *
 * @throws DesiredResourcesError before anything is sent, with all mistakes in the list: two entries that are the same
 * resource, entries without what they are recognized by
 * @throws ClientError when the space cannot be listed at the start. Once writes have begun, errors are in the outcome.
 */
export function syncResources(
  space: SyncableSpace,
  desired: readonly types.${desired}[],
  options?: SyncOptions,
): Promise<SyncOutcome> {
  return sync.syncResources(space, desired, options);
}
`;
}
