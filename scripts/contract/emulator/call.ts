/** A request for an operation that the emulator has. */
import type { AccessExtension } from "../../model/openapi-document.ts";
import type { JudgedOperation } from "../judge/operations.ts";
import type { Action, SpaceId } from "./space.ts";

export interface EmulatedOperation {
  readonly judged: JudgedOperation;
  readonly action: Action;
  readonly access: AccessExtension | undefined;
  /** What reading the space needs. */
  readonly readAccess: AccessExtension | undefined;
  /** The group of the client and the path parameters that name the space. */
  readonly group: string;
  readonly binds: readonly string[];
}

/** A request for an operation. */
export interface RoutedCall {
  readonly operation: EmulatedOperation;
  readonly path: ReadonlyMap<string, string | undefined>;
  readonly query: URLSearchParams;
}

/** The space that a call names; undefined if its number is not one. */
export function spaceOf({ operation, path }: RoutedCall): SpaceId | undefined {
  const [owner = "", number = ""] = operation.binds.map((name) => path.get(name) ?? "");
  if (owner === "" || !Number.isInteger(Number(number))) return undefined;
  return { group: operation.group, owner: owner.toLowerCase(), number: Number(number) };
}
