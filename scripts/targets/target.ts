import type { Api } from "../model/api.ts";

/** One thing that is compiled from the description. */
export interface Target {
  /** Also the name of its folder in the output. */
  name: string;
  /** Pure: no disk, no clock, no network. */
  generate(api: Api): GeneratedFile[] | Promise<GeneratedFile[]>;
}

export interface GeneratedFile {
  /** Relative to the target's folder, with forward slashes. */
  path: string;
  text: string;
}
