/** `createResolver`: the runtime, bound to the requests of the description that attach something of GitHub. */
import type { Api, Identity } from "../../model/api.ts";
import type { GithubReferenceExtension } from "../../model/openapi-document.ts";
import type { ReferenceTable, ReferenceType, RequestShape } from "../../runtime/resolve/table.ts";
import type { Target } from "../target.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { printConstant } from "../typescript/data.ts";
import { type PublicExports, printExports, transportExports } from "../typescript/exports.ts";
import { requestTypeNames, schemaTypeNames } from "../typescript/names.ts";

const publicExports: PublicExports = {
  ...transportExports,
  "resolve/reference.ts": { types: ["FileReference", "NumberReference", "RepositoryReference", "ResourceReference"] },
};

export const resolveTarget: Target = {
  name: "resolve",
  requires: ["operations", "types"],
  /** Returns no files for a description without `x-github-reference`. */
  generate(api) {
    const identities = new Map(api.identities.flatMap((each) => (each.reference ? [[each.reference.type, each]] : [])));
    return identities.size > 0 ? [{ path: "index.ts", text: printResolve(api, identities) }] : [];
  },
};

type IdentitiesByType = ReadonlyMap<ReferenceType, Identity>;

function printResolve(api: Api, identities: IdentitiesByType): string {
  const shapes = [...identities].map(([type, identity]) => [type, describeShape(identity)] as const);
  const table: ReferenceTable = Object.fromEntries(shapes);
  return `${header}
import { baseUrl } from "../operations/index.ts";
import * as resolver from "../runtime/resolve/resolver.ts";
import type { ReferenceTable } from "../runtime/resolve/table.ts";
import type { ClientOptions } from "../runtime/transport/options.ts";
import type * as types from "../types/index.ts";

${printExports(publicExports)}
${inheritedComment("resolve/resolver.ts", "Resolver")}
export type Resolver = resolver.Resolver<
${printRequests(api, identities)}>;

/** The requests that attach something of GitHub. */
${printConstant("const references: ReferenceTable", table)}
${inheritedComment("resolve/resolver.ts", "createResolverFromTable")}
export function createResolver(options: ClientOptions = {}): Resolver {
  // The table and the types are compiled from the same description.
  return resolver.createResolverFromTable(references, baseUrl, options) as Resolver;
}
`;
}

function describeShape({ kindProperty, kind, contentProperty, reference }: Identity): RequestShape {
  const { type: _, ...fields }: Partial<GithubReferenceExtension> = reference ?? {};
  return { kindProperty, kind, contentProperty, fields };
}

function printRequests(api: Api, identities: IdentitiesByType): string {
  const names = new Map([...schemaTypeNames(api), ...requestTypeNames(api)]);
  // In the order of the type parameters of `Resolver`.
  const types: readonly ReferenceType[] = ["repository", "file", "issue", "pull-request"];
  const requests = types.map((type) => {
    const name = names.get(identities.get(type)?.schemaName ?? "");
    return name === undefined ? "never" : `types.${name}`;
  });
  return requests
    .map((request) => `  ${request},\n`)
    .join("")
    .replace(/,\n$/, "\n");
}
