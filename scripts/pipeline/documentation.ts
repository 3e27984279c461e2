/**
 * Fills in documentation that stands at a declaration of the runtime. Targets print a placeholder for it:
 * `{@inheritDoc ../runtime/sync/sync.ts#syncResources}`, alone in a comment.
 */
import { readRuntimeModule } from "./runtime-source.ts";

/** Matches a whole line. Text of a description never makes one, because tags in it are escaped. */
const placeholder = /^\/\*\* \{@inheritDoc \.\.\/runtime\/([a-z-]+\/[a-z-]+\.ts)#(\w+)\} \*\/$/;

/** The modules of the runtime whose documentation `inheritDocumentation` fills in. */
export function findDocumented(text: string): string[] {
  return hasPlaceholder(text) ? text.split("\n").flatMap((line) => placeholder.exec(line)?.[1] ?? []) : [];
}

/** @throws Error if a declaration does not exist or has no documentation comment */
export async function inheritDocumentation(text: string): Promise<string> {
  if (!hasPlaceholder(text)) return text;
  const sources = new Map<string, string>();
  for (const module of new Set(findDocumented(text))) sources.set(module, await readRuntimeModule(module));
  return text
    .split("\n")
    .map((line) =>
      line.replace(placeholder, (_, module: string, name: string) => findComment(sources.get(module) ?? "", name)),
    )
    .join("\n");
}

/** Most of the output has none, and is not split into lines. */
function hasPlaceholder(text: string): boolean {
  return text.includes("{@inheritDoc ../runtime/");
}

function findComment(source: string, name: string): string {
  const documented = `^(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\nexport (?:async )?(?:function|interface|type) ${name}\\b`;
  const comment = new RegExp(documented, "m").exec(source)?.[1];
  if (comment === undefined) throw new Error(`The runtime has no declaration ${name} with a documentation comment.`);
  return comment;
}
