/** The patterns of `--only`, which choose operations by id, tag and path. */
import { posix } from "node:path";
import { suggestNames } from "../lint/suggest-names.ts";
import type { SelectableOperation } from "../model/select-operations.ts";
import { UserError } from "../model/user-error.ts";

const MAX_SUGGESTIONS = 5;

export class Only {
  readonly #patterns: readonly string[];
  readonly #matched = new Set<string>();
  readonly #names = new Set<string>();

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  readonly isSelected = ({ id, path, tags }: SelectableOperation): boolean => {
    const names = [id, path, ...tags];
    for (const name of names) this.#names.add(name);
    const matching = this.#patterns.filter((pattern) => names.some((name) => matches(name, pattern)));
    for (const pattern of matching) this.#matched.add(pattern);
    return matching.length > 0;
  };

  /** @throws UserError if a pattern has matched nothing, with names that are close to it */
  check(): void {
    const unmatched = this.#patterns.filter((pattern) => !this.#matched.has(pattern));
    if (unmatched.length > 0) throw new UserError(unmatched.map((pattern) => this.#explain(pattern)).join("\n"));
  }

  #explain(pattern: string): string {
    const near = suggestNames(pattern, this.#names).slice(0, MAX_SUGGESTIONS);
    const hint = near.length > 0 ? `Did you mean ${near.join(", ")}?` : "`*` stands for any text without a slash.";
    return `--only ${pattern} matches no operationId, tag or path of the description. ${hint}`;
  }
}

/** A name matches itself, whatever signs it has. */
function matches(name: string, pattern: string): boolean {
  return name === pattern || posix.matchesGlob(name, pattern);
}
