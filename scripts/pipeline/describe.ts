import { type Finding, hasErrors, sortFindings } from "../model/finding.ts";
import type { OpenApiDocument } from "../model/openapi-document.ts";
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
  const all = sortFindings([...findings, ...readFindings(spec, document, locate)]);
  if (hasErrors(all)) return { findings: all, sources };
  const text = JSON.stringify(document);
  return { findings: all, sources, document: { text, hash: hashText(text) } };
}

/** What the model finds out, and a finding for a description that it cannot read. */
function readFindings(spec: string, document: OpenApiDocument, locate: LoadedDocument["locate"]): Finding[] {
  try {
    return locate(readApi(document).findings);
  } catch (error) {
    return [internalError(spec, error)];
  }
}
