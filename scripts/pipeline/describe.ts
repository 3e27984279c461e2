import { hasErrors, sortFindings } from "../model/finding.ts";
import { readApi } from "../model/read-api.ts";
import type { Description } from "./description.ts";
import { loadDocument } from "./load-document.ts";
import { hashText } from "./memory/hash.ts";
import type { Allowances } from "./source/boundary.ts";

/** load → lint → bundle → api */
export async function describe(
  spec: string,
  config: string | undefined,
  allowed: Allowances | undefined,
): Promise<Description> {
  const { document, findings, locate, sources } = await loadDocument(spec, config, "all", allowed);
  if (!document) return { findings, sources };
  const all = sortFindings([...findings, ...locate(readApi(document).findings)]);
  if (hasErrors(all)) return { findings: all, sources };
  const text = JSON.stringify(document);
  return { findings: all, sources, document: { text, hash: hashText(text) } };
}
