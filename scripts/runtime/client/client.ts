import type { OperationDescriptor, OperationTable } from "../transport/operation.ts";
import type { ClientOptions, RequestOptions } from "../transport/options.ts";
import { type ApiPromise, toApiPromise } from "./api-promise.ts";
import { type CallArguments, type Caller, type CallerFactory, createCaller, type Success } from "./call.ts";
import type { GroupDescriptor, GroupTable, MethodDescriptor } from "./groups.ts";

type Bound = Readonly<Record<string, unknown>>;
type OperationsById = ReadonlyMap<string | undefined, OperationDescriptor>;
type ClientMethod = (...values: unknown[]) => ApiPromise<unknown>;

/**
 * Creates a client for the API. Its methods resolve to data and reject with a `ClientError`.
 *
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const client = createClient({ token: process.env.GITHUB_TOKEN });
 */
export function createClientFromTables(
  groups: GroupTable,
  operations: OperationTable,
  defaultBaseUrl: string,
  options: ClientOptions,
  createCall: CallerFactory = createCaller,
): Record<string, unknown> {
  const call = createCall(options, defaultBaseUrl);
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  // A group is a function of the parameters that it binds, or an object if it binds none.
  return mapValues(groups, (group) => {
    const enter = (...values: unknown[]) => enterGroup(group, byId, call, bind(group.binds, values));
    return group.binds.length === 0 ? enter() : enter;
  });
}

function enterGroup(
  group: GroupDescriptor,
  operations: OperationsById,
  call: Caller,
  bound: Bound,
): Record<string, ClientMethod> {
  return mapValues(group.methods, (method) => {
    // Both tables are compiled from one description.
    const operation = operations.get(method.operationId) as OperationDescriptor;
    const free = Object.keys(operation.pathParameters).filter((name) => !Object.hasOwn(bound, name));
    return (...values) => {
      const success = call(operation, readArguments(operation, bound, free, values));
      return toApiPromise(success, (done) => toResult(method, done));
    };
  });
}

/** The arguments of a method: the free path parameters, the body, the query, and the options of the request. */
function readArguments(
  operation: OperationDescriptor,
  bound: Bound,
  free: readonly string[],
  values: unknown[],
): CallArguments {
  let next = free.length;
  return {
    path: { ...bound, ...bind(free, values) },
    body: operation.body && values[next++],
    query: operation.query && (values[next++] as Record<string, unknown> | undefined),
    options: values[next] as RequestOptions | undefined,
  };
}

function toResult({ created }: MethodDescriptor, { response, body }: Success): unknown {
  return created === undefined ? body : { [created]: body, created: response.status === 201 };
}

function bind(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
