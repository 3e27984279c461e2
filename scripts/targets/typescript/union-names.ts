/** The TypeScript names of the tagged unions of responses. */
import type { Api, ResponseUnion } from "../../model/api.ts";
import type { Kind } from "../../model/tagged-union.ts";
import { exportedNames, transportExports } from "./exports.ts";
import { pascalCase, unique } from "./identifier.ts";
import { requestTypeNames, reservedTypes, schemaTypeNames } from "./names.ts";

export interface UnionNames {
  union: ResponseUnion;
  /** The type of the union, such as `Resource`. */
  typeName: string;
  /** The type of a value whose kind is not in the description, such as `UnknownResource`. */
  unknownType: string;
  /** The function that returns such a value, such as `asUnknownResource`. */
  asUnknown: string;
  /** The functions that narrow the type to one kind, such as `isFreeText`, in the order of the union. */
  guards: Guard[];
}

export interface Guard {
  name: string;
  kind: Kind;
  /** The type of a branch that is a schema with a name, such as `FreeTextResource`. */
  typeName: string | undefined;
}

/** Two unions with one kind get longer names for it: `isPetCat` and `isToyCat` in place of `isCat`. */
export function nameUnions(api: Api): UnionNames[] {
  const typeNames = schemaTypeNames(api);
  const takenTypes = new Set([...reservedTypes, ...typeNames.values(), ...requestTypeNames(api).values()]);
  const takenValues = new Set(exportedNames(transportExports));
  const shortNames = api.unions.flatMap(({ branches }) => branches.map(({ kind }) => shortName(kind)));
  const sharing = Map.groupBy(shortNames, (name) => name);
  return api.unions.map((union) => {
    const typeName = typeNames.get(union.schemaName) ?? "";
    const unknownType = unique(`Unknown${typeName}`, takenTypes);
    const guards = union.branches.map(({ kind, schemaName = "" }) => {
      const short = shortName(kind);
      const isTaken = takenValues.has(short) || (sharing.get(short)?.length ?? 0) > 1;
      const name = unique(isTaken ? `is${typeName}${pascalCase(String(kind))}` : short, takenValues);
      return { name, kind, typeName: typeNames.get(schemaName) };
    });
    return { union, typeName, unknownType, asUnknown: unique(`as${unknownType}`, takenValues), guards };
  });
}

/** Such as `isFreeText`. */
function shortName(kind: Kind): string {
  return `is${pascalCase(String(kind))}`;
}
