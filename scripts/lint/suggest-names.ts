import levenshtein from "js-levenshtein";

/** The candidates that a name is likely to be a misspelling of, the closest first. */
export function suggestNames(name: string, candidates: Iterable<string>): string[] {
  return [...candidates]
    .map((candidate) => ({ candidate, edits: levenshtein(candidate, name) }))
    .filter(({ edits }) => edits < Math.max(2, name.length / 2))
    .sort((a, b) => a.edits - b.edits)
    .map(({ candidate }) => candidate);
}
