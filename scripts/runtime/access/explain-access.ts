import { type CallArguments, type Caller, createCaller } from "../client/call.ts";
import type { GroupDescriptor, GroupTable } from "../client/groups.ts";
import { ResponseError } from "../transport/errors.ts";
import type { OperationDescriptor, OperationTable } from "../transport/operation.ts";
import type { ClientOptions } from "../transport/options.ts";
import { judge } from "./judge.ts";
import type { AccessReport } from "./report.ts";
import { readScopes } from "./scopes.ts";
import { writeText } from "./text.ts";
import { observeToken } from "./token-observer.ts";

/** The groups of the client, each as a function that reports what the token may do there. */
export type AccessExplainer<Client> = {
  readonly [Group in keyof Client]: Client[Group] extends (...values: infer Values) => infer Methods
    ? (...values: Values) => Promise<AccessReport<keyof Methods & string>>
    : () => Promise<AccessReport<keyof Client[Group] & string>>;
};

/**
 * Explains what a token may do in a space: which kind of token it is, which scopes it has, what each method needs, and
 * what is missing. This is the question behind most 404 responses, because GitHub hides what a token may not see.
 *
 * It sends one GET request, which lists the space, and never writes. The report does not contain the token.
 *
 * @returns functions with the parameters of the client's. They resolve to a report, also after 401, 403 and 404, and
 * reject with a `ClientError` for everything that says nothing about access, such as a rate limit or a network failure
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const { text, methods } = await explainAccess({ token: process.env.GITHUB_TOKEN }).org("acme", 7);
 * console.log(methods.createResource.allowed, text);
 */
export function explainAccessFromTables(
  groups: GroupTable,
  operations: OperationTable,
  defaultBaseUrl: string,
  options: ClientOptions,
): Record<string, (...values: unknown[]) => Promise<AccessReport>> {
  const call = createCaller(options, defaultBaseUrl);
  return Object.fromEntries(
    Object.entries(groups).map(([name, group]) => [
      name,
      (...values: unknown[]) => {
        const path = Object.fromEntries(group.binds.map((parameter, index) => [parameter, values[index]]));
        return explainGroup(group, operations, call, path);
      },
    ]),
  );
}

async function explainGroup(
  group: GroupDescriptor,
  operations: OperationTable,
  call: Caller,
  path: Readonly<Record<string, unknown>>,
): Promise<AccessReport> {
  const methods = Object.entries(group.methods).flatMap(([name, { operationId }]) => {
    const operation = operations.find((each) => each.operationId === operationId);
    return operation ? [[name, operation] as const] : [];
  });
  const probe = methods.map(([, operation]) => operation).find((each) => isProbe(each, path));
  const observer = observeToken();
  const options = { use: [observer.middleware] };
  const { headers, error } = probe ? await send(call, probe, { path, query: undefined, body: undefined, options }) : {};
  const tokenKind = observer.kind();
  const scopes = headers && readScopes(headers);
  const evidence = { tokenKind, scopes, probe, error };
  const report = {
    tokenKind,
    scopes,
    acceptedPermissions: headers?.get("x-accepted-github-permissions") ?? undefined,
    error,
    methods: Object.fromEntries(methods.map(([name, operation]) => [name, judge(operation, evidence)])),
  };
  return { ...report, text: writeText(report) };
}

/** Whether the operation reads the group itself. */
function isProbe(
  { method, pathParameters, query }: OperationDescriptor,
  path: Readonly<Record<string, unknown>>,
): boolean {
  return method === "GET" && !query && Object.keys(pathParameters).every((name) => Object.hasOwn(path, name));
}

interface ProbeResult {
  readonly headers?: Headers;
  readonly error?: ResponseError | undefined;
}

/** Rejects with every error that says nothing about access. */
async function send(call: Caller, probe: OperationDescriptor, values: CallArguments): Promise<ProbeResult> {
  try {
    const { response } = await call(probe, values);
    return { headers: response.headers };
  } catch (error) {
    const isAboutAccess =
      error instanceof ResponseError && ["unauthorized", "forbidden", "not_found"].includes(error.kind);
    if (!isAboutAccess) throw error;
    return { headers: error.headers, error };
  }
}
