/** `explainAccess`: the runtime, bound to the groups and operations of the description. */
import type { Target } from "../target.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { type PublicExports, printExports, transportExports } from "../typescript/exports.ts";
import { isFlat } from "../typescript/names.ts";

const publicExports: PublicExports = {
  ...transportExports,
  "access/report.ts": { types: ["AccessReport", "MethodAccess", "TokenKind"] },
};

export const accessTarget: Target = {
  name: "access",
  requires: ["client", "operations"],
  /** Returns no files for a flat client: a report is about a group. */
  generate: ({ tags }) => (isFlat(tags) ? [] : [{ path: "index.ts", text: printAccess() }]),
};

function printAccess(): string {
  return `${header}
import { groups } from "../client/groups.ts";
import type { Client } from "../client/index.ts";
import { baseUrl, operations } from "../operations/index.ts";
import * as access from "../runtime/access/explain-access.ts";
import type { ClientOptions } from "../runtime/transport/options.ts";

${printExports(publicExports)}
${inheritedComment("access/explain-access.ts", "AccessExplainer")}
export type AccessExplainer = access.AccessExplainer<Client>;

${inheritedComment("access/explain-access.ts", "explainAccessFromTables")}
export function explainAccess(options: ClientOptions = {}): AccessExplainer {
  // The tables and the interfaces are compiled from the same description.
  return access.explainAccessFromTables(groups, operations, baseUrl, options) as AccessExplainer;
}
`;
}
