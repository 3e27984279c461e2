import type { Issue } from "./endpoints.ts";
import type { Lookups } from "./lookups.ts";
import type { ParsedReference } from "./reference.ts";
import type { ReferenceType, ResolvedValues } from "./table.ts";

interface Located {
  readonly type: ReferenceType;
  readonly values: ResolvedValues;
}

/** Looks up what the reference does not say. Rejects with a `ClientError`. */
export async function locate(lookups: Lookups, reference: ParsedReference): Promise<Located> {
  if (reference.type === "number") {
    const { repository, number, isPullRequest }: Issue = await lookups.issue(reference, reference.number);
    const { id } = await lookups.repository(repository);
    return { type: isPullRequest ? "pull-request" : "issue", values: { repository: id, number } };
  }
  const { id, defaultBranch } = await lookups.repository(reference);
  if (reference.type === "repository") return { type: "repository", values: { repository: id } };
  const file = await locateFile(lookups, reference, defaultBranch);
  return { type: "file", values: { repository: id, ...file } };
}

type FileLocation = Pick<ResolvedValues, "path" | "commit">;

async function locateFile(
  lookups: Lookups,
  reference: Extract<ParsedReference, { type: "file" | "blob" }>,
  defaultBranch: string,
): Promise<FileLocation> {
  const candidates = listCandidates(reference, defaultBranch);
  let missing: unknown;
  for (const { ref, path } of candidates) {
    if (ref === undefined || ref === "HEAD" || ref === defaultBranch) return { path };
    if (/^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref)) return { path, commit: ref.toLowerCase() };
    const commit = await lookups.commit(reference, ref);
    if (typeof commit === "string") return { path, commit };
    missing ??= commit;
  }
  throw missing;
}

/** Every way to split a URL into a ref and a path; no branch is a folder of another, so the first that exists is it. */
function listCandidates(
  reference: Extract<ParsedReference, { type: "file" | "blob" }>,
  defaultBranch: string,
): readonly { ref: string | undefined; path: string }[] {
  if (reference.type === "file") return [reference];
  const { segments } = reference;
  const candidates = segments.slice(1).map((_, index) => ({
    ref: segments.slice(0, index + 1).join("/"),
    path: segments.slice(index + 1).join("/"),
  }));
  return candidates.filter(({ ref }) => ref === defaultBranch).concat(candidates);
}
