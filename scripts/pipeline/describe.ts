import type { Api } from "../model/api.ts";
import { type Finding, hasErrors, sortFindings } from "../model/finding.ts";
import { readApi } from "../model/read-api.ts";
import type { Description } from "./description.ts";
import { type LoadedDocument, loadDocument } from "./load-document.ts";
import { hashText } from "./memory/hash.ts";
import type { Allowances } from "./source/boundary.ts";
import { internalError } from "./source/unread.ts";

/** load → lint → bundle → api */
export async function describe(
  spec: string,
  config: string | undefined,
  allowed: Allowances | undefined,
  only: readonly string[] | undefined,
): Promise<Description> {
  const { document, findings, locate, sources } = await loadDocument(spec, config, "all", allowed, only);
  if (!document) return { findings, sources };
  const text = JSON.stringify(document);
  const { api, findings: own } = read(spec, text, locate);
  const all = sortFindings([...findings, ...own]);
  if (hasErrors(all)) return { findings: all, sources };
  return { findings: all, sources, document: { text, hash: hashText(text), api } };
}

/** Reads what a later run would read from its memory. A description that the model cannot read is a finding. */
function read(
  spec: string,
  text: string,
  locate: LoadedDocument["locate"],
): { api: Api | undefined; findings: Finding[] } {
  try {
    const api = readApi(JSON.parse(text));
    return { api, findings: locate(api.findings) };
  } catch (error) {
    return { api: undefined, findings: [internalError(spec, error)] };
  }
}
