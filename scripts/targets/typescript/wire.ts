/** The parts of the runtime that a client needs only for some descriptions. */
import type { Api } from "../../model/api.ts";
import type { OperationDescriptor, RequestMediaType } from "../../runtime/transport/operation.ts";
import { MAX_COLUMNS } from "./columns.ts";
import { describeOperation } from "./describe-operation.ts";
import { printExport } from "./exports.ts";

/** Such as `["wire/form.ts", "writeForm"]`. */
export type RuntimeFunction = readonly [module: string, name: string];

export interface PrintedWire {
  /** Import statements, without the last line break. */
  imports: string;
  /** The call to pass; undefined if the description needs none. */
  argument: string | undefined;
}

const writers = {
  text: ["wire/body.ts", "writeText"],
  binary: ["wire/body.ts", "writeBinary"],
  form: ["wire/form.ts", "writeForm"],
  multipart: ["wire/multipart.ts", "writeMultipart"],
} as const;

/** @param factory of calls that are not only JSON bodies and parameters in paths; it takes writers of bodies */
export function printWire(api: Api, factory: RuntimeFunction): PrintedWire {
  const rows = api.operations.map(describeOperation);
  if (!rows.some(needsWire)) return { imports: "", argument: undefined };
  const kinds = new Set(rows.flatMap(({ body }) => (body ? [body, ...(body.alternatives ?? [])].flatMap(kindOf) : [])));
  const used = Object.entries(writers).filter(([kind]) => kinds.has(kind));
  const entries = used.map(([kind, [, writer]]) => `${kind}: ${writer}`).join(", ");
  const imported = [factory, ...used.map(([, writer]): RuntimeFunction => writer)];
  return {
    imports: [...Map.groupBy(imported, ([module]) => module)].map(printImport).join("").trimEnd(),
    argument: `${factory[1]}(${entries ? `{ ${entries} }` : "{}"})`,
  };
}

/** A call with arguments that are not undefined, over several lines if it is too long for one. */
export function printCall(name: string, values: readonly (string | undefined)[]): string {
  const given = values.filter((value) => value !== undefined);
  const line = `${name}(${given.join(", ")})`;
  if (`  return ${line};`.length <= MAX_COLUMNS) return line;
  return `${name}(\n${given.map((value) => `    ${value},\n`).join("")}  )`;
}

function printImport([module, functions]: [string, RuntimeFunction[]]): string {
  return printExport("import", functions.map(([, name]) => name).sort(), `../runtime/${module}`);
}

function kindOf({ kind }: RequestMediaType): string[] {
  return kind ? [kind] : [];
}

function needsWire({ server, query, parameters, accept, body }: OperationDescriptor): boolean {
  return Boolean(server ?? query ?? parameters ?? accept ?? body?.kind ?? body?.alternatives);
}
