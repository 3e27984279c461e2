import type { Api } from "../pipeline/api.ts";
import { pascalCase } from "./source-text.ts";

/** The TypeScript name of every component schema; two schemas never share one. */
export function schemaTypeNames(api: Api): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of api.schemas) {
    const wanted = pascalCase(name);
    let typeName = wanted;
    for (let number = 2; taken.has(typeName); number += 1) typeName = `${wanted}${number}`;
    taken.add(typeName);
    names.set(name, typeName);
  }
  return names;
}
