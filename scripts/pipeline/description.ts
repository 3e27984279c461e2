import type { Api } from "../model/api.ts";
import type { Finding } from "../model/finding.ts";
import type { FileHashes } from "./memory/hash.ts";

/** What is found out about a description before anything is made of it. */
export interface Description {
  /** Errors and warnings, sorted by place. */
  findings: Finding[];
  /** Every file that was read. */
  sources: FileHashes;
  /** Undefined if a finding is an error. */
  document?: DocumentText | undefined;
}

/** The bundled document as JSON. */
export interface DocumentText {
  text: string;
  hash: string;
  /** Undefined if the text comes from an earlier run. */
  api: Api | undefined;
}
