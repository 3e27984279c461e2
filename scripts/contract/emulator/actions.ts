/** The five actions on the resources of a space. */
import type { EmulatedApi } from "./api.ts";
import type { RoutedCall } from "./call.ts";
import type { ErrorDetail, Reply } from "./reply.ts";
import { type Action, formatTime, type SpaceId, type StoredResource, toDraft, toList } from "./space.ts";
import type { SpaceStore } from "./store.ts";

/** A request that is allowed and valid. */
export interface ActionRequest {
  readonly call: RoutedCall;
  readonly space: SpaceId;
  /** The decoded body; empty without one. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

/** What an action needs. `refuse` writes the documented error. */
export interface ActionContext {
  readonly api: EmulatedApi;
  readonly store: SpaceStore;
  refuse(call: RoutedCall, status: 404 | 422, lacks: string, errors?: readonly ErrorDetail[]): Reply;
}

type PerformAction = (context: ActionContext, request: ActionRequest) => Reply;

export const actions: Readonly<Record<Action, PerformAction>> = {
  list: ({ store }, { space }) => ({ status: 200, body: toList(store.list(space)) }),

  create: (context, { call, space, body, now }) => {
    const { api, store } = context;
    const content = readContent(body);
    const problem = refuseInvalid(context, call, { id: 1, ...toDraft(content, now) });
    if (problem) return problem;
    const existing = findDuplicate(api, store.list(space), content);
    if (existing) return { status: 200, body: existing };
    return { status: 201, body: store.create(space, toDraft(content, now)) };
  },

  get: (context, { call, space }) => {
    const found = find(context, call, space);
    return found ? { status: 200, body: found } : refuseUnknown(context, call);
  },

  set: (context, { call, space, body, now }) => {
    const { api, store } = context;
    const found = find(context, call, space);
    if (!found) return refuseUnknown(context, call);
    const { metadata } = readContent({ ...found, ...body }); // it may be left out
    const changed = { ...found, metadata, updated_at: formatTime(now) };
    const problem = refuseInvalid(context, call, changed);
    if (problem) return problem;
    const others = store.list(space).filter(({ id }) => id !== found.id);
    if (findDuplicate(api, others, changed)) {
      return context.refuse(call, 422, "another file", [{ code: "already_exists", field: "metadata" }]);
    }
    store.set(space, changed);
    return { status: 200, body: changed };
  },

  delete: (context, { call, space }) => {
    const id = readId(call);
    const isDeleted = id !== undefined && context.store.delete(space, id);
    return isDeleted ? { status: 204 } : refuseUnknown(context, call);
  },
};

/** The request has been compared with its schema. */
function readContent(body: Readonly<Record<string, unknown>>): Pick<StoredResource, "resource_type" | "metadata"> {
  return { resource_type: String(body["resource_type"]), metadata: Object(body["metadata"]) };
}

function readId({ operation, path }: RoutedCall): number | undefined {
  const name = operation.judged.parameters.find(({ responseField }) => responseField !== undefined)?.name;
  const value = name === undefined ? undefined : path.get(name);
  return value === undefined ? undefined : Number(value);
}

function find({ store }: ActionContext, call: RoutedCall, space: SpaceId): StoredResource | undefined {
  const id = readId(call);
  return id === undefined ? undefined : store.get(space, id);
}

/** `x-attached-once`: the same kind, and the same values of these fields. */
function findDuplicate(
  api: EmulatedApi,
  resources: readonly StoredResource[],
  { resource_type, metadata }: Pick<StoredResource, "resource_type" | "metadata">,
): StoredResource | undefined {
  const fields = api.attachedOnce(resource_type);
  return resources.find(
    (each) =>
      fields !== undefined &&
      each.resource_type === resource_type &&
      fields.every((field) => each.metadata[field] === metadata[field]),
  );
}

/** The metadata replaces the old one, so it must have what the kind requires. */
function refuseInvalid(context: ActionContext, call: RoutedCall, resource: StoredResource): Reply | undefined {
  const problems = context.api.validateResource(resource);
  if (problems.length === 0) return undefined;
  return context.refuse(call, 422, "valid metadata", problems.map(toDetail));
}

function refuseUnknown(context: ActionContext, call: RoutedCall): Reply {
  return context.refuse(call, 404, "a resource that exists");
}

/** A problem of a body, as GitHub reports it. */
export function toDetail({ pointer = "", expected }: { pointer?: string; expected: string }): ErrorDetail {
  const field = pointer.split("/").slice(1).join(".") || "body";
  return { code: expected === "present" ? "missing_field" : "invalid", field };
}
