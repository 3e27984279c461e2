/** The operations as a table for the transport and everything built on it. */
import type { Api } from "../../model/api.ts";
import type { OperationTable } from "../../runtime/transport/operation.ts";
import type { Target } from "../target.ts";
import { header } from "../typescript/comment.ts";
import { literal, printConstant } from "../typescript/data.ts";
import { describeOperation } from "../typescript/describe-operation.ts";

export const operationsTarget: Target = {
  name: "operations",
  requires: [],
  generate: (api) => [{ path: "index.ts", text: printOperations(api) }],
};

function printOperations(api: Api): string {
  const table: OperationTable = api.operations.map(describeOperation);
  return `${header}
import type { OperationTable } from "../runtime/transport/operation.ts";

/** The first server of the description. */
export const baseUrl: string = ${literal(api.baseUrl)};

/** Every operation, sorted by \`operationId\`. */
${printConstant("export const operations: OperationTable", table)}`;
}
