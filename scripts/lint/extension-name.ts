import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import levenshtein from "js-levenshtein";
import { extensionsOf } from "./extension-types.ts";

/** More edits turn a word into another one. */
const MAX_EDITS = 3;

/** An extension whose name is almost one of ours is misspelt. Other extensions are left alone. */
export const ExtensionName: Oas3Rule = () =>
  Object.fromEntries(
    Object.entries(extensionsOf).map(([type, known]) => [
      type,
      (node: unknown, { report, location }: UserContext) => {
        for (const name of Object.keys(Object(node)).filter((key) => key.startsWith("x-") && !(key in known))) {
          const suggest = Object.keys(known).filter((each) => levenshtein(each, name) <= MAX_EDITS);
          if (suggest.length === 0) continue;
          report({ message: `Extension \`${name}\` is not known.`, suggest, location: location.child(name).key() });
        }
      },
    ]),
  );
