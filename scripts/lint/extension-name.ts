import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import levenshtein from "js-levenshtein";
import { extensionsOf } from "./extension-types.ts";

/** A word that needs more edits is another word, such as `x-identifier`. */
const MAX_EDITS = 2;

/** Reports an extension whose name is almost one of ours. Leaves all other extensions alone. */
export const ExtensionName: Oas3Rule = () =>
  Object.fromEntries(
    Object.entries(extensionsOf).map(([type, known]) => [
      type,
      (node: unknown, { report, location }: UserContext) => {
        for (const name of Object.keys(Object(node)).filter(
          (key) => key.startsWith("x-") && !Object.hasOwn(known, key),
        )) {
          const suggest = Object.keys(known).filter((each) => isMisspelling(name.toLowerCase(), each));
          if (suggest.length === 0) continue;
          report({ message: `Extension \`${name}\` is not known.`, suggest, location: location.child(name).key() });
        }
      },
    ]),
  );

/** Misspellings keep the first letter; `x-entity` is not a misspelt `x-identity`. */
function isMisspelling(name: string, known: string): boolean {
  return name["x-".length] === known["x-".length] && levenshtein(name, known) <= MAX_EDITS;
}
