import type { Api } from "../model/api.ts";
import { pascalCase, unique } from "./source-text.ts";

/** The TypeScript name of every component schema; no two are alike, and none is one that openapi-typescript declares. */
export function schemaTypeNames(api: Api): ReadonlyMap<string, string> {
  const taken = new Set(["$defs", "components", "operations", "paths", "webhooks"]);
  return new Map(api.schemas.map(({ name }) => [name, unique(pascalCase(name), taken)]));
}
