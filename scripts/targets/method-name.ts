import type { Operation } from "../model/api.ts";
import { camelCase } from "./source-text.ts";

/** What the client calls an operation in a group: `listResources` for `copilot-spaces/list-resources-for-org` in `org`. */
export function methodName({ id, clientMethod }: Operation, groupName: string): string {
  if (clientMethod !== undefined) return clientMethod;
  const action = id.slice(id.lastIndexOf("/") + 1);
  const suffix = `-for-${groupName}`;
  return camelCase(action.endsWith(suffix) ? action.slice(0, -suffix.length) : action);
}
