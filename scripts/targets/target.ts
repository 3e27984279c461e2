import type { Api } from "../model/api.ts";

/** Stands in the first lines of every generated file. */
export const generatedNotice = "by `npm run generate`. Do not edit.";

export type TargetName =
  | "openapi"
  | "types"
  | "operations"
  | "fetch"
  | "client"
  | "sync"
  | "validate"
  | "resolve"
  | "access";

/** One thing that is compiled from the description. */
export interface Target {
  /** Also the name of its folder in the output. */
  name: string;
  /** The targets whose output this one imports. */
  requires: readonly TargetName[];
  /** Pure: no disk, no clock, no network. */
  generate(api: Api): GeneratedFile[] | Promise<GeneratedFile[]>;
}

export interface GeneratedFile {
  /** Relative to the target's folder, with forward slashes. */
  path: string;
  text: string;
}
