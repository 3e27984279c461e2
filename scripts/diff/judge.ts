/**
 * Completes Redocly's verdicts. It rates what breaks; the rest it rates by form alone: whatever was added is minor, and
 * whatever changed or was removed is a patch. The label set in `test/diff/` shows each case.
 */
import { type Impact, largest } from "./change.ts";
import { judgeAccess, judgeServer } from "./judge-extensions.ts";
import { annotations } from "./normalize/schema.ts";
import type { EngineChange } from "./redocly.ts";
import type { Direction } from "./uses.ts";

/** @param directions where the changed part is sent; empty if it is neither in a request nor in a response */
export function judge(change: EngineChange, directions: ReadonlySet<Direction>): Impact {
  const verdicts = change.verdicts.filter(({ ruleId }) => !offTheWire.has(ruleId)).map(({ impact }) => impact);
  return largest([...verdicts, judgeForm(change, directions)]);
}

/** An operationId is not sent. The other verdict reports that names derived from it change. */
const offTheWire: ReadonlySet<string> = new Set(["operation-id-changed"]);

/** What only documents the contract. Redocly calls a new example or tag minor. */
const documentation: ReadonlySet<string> = new Set(
  "Contact Example ExamplesMap ExternalDocs Info License Logo SpecExtension Tag TagGroups TagList XCodeSampleList".split(
    " ",
  ),
);

export function isProse({ typeName, property = "" }: EngineChange): boolean {
  const isExtended = typeName === "SpecExtension" || property.startsWith("x-");
  return !isExtended && property !== "deprecated" && (documentation.has(typeName) || annotations.has(property));
}

function judgeForm(change: EngineChange, directions: ReadonlySet<Direction>): Impact {
  const { typeName, kind, property } = change;
  if (isExtension(change, "x-github-access")) return judgeAccess(change);
  if (typeName.startsWith("Server")) return judgeServer(change);
  if (documentation.has(typeName) || property?.startsWith("x-")) return "patch";
  if (property === "deprecated") return change.revision?.value === true ? "minor" : "patch"; // as semver.org asks
  if (kind === "added") return "minor";
  switch (typeName) {
    case "Schema":
    case "SchemaProperties":
      return judgeSchema(change, directions);
    case "Discriminator":
      return "major";
    case "Parameter":
    case "RequestBody":
      return property === undefined || isHarmless(change) ? "patch" : "minor";
    case "Header":
      // A response header that clients rely on. Redocly reports only one that is gone.
      return property === "required" && change.base?.value === true ? "major" : isHarmless(change) ? "patch" : "minor";
    default:
      return "patch";
  }
}

/** The name of a path parameter is not sent. */
function isHarmless({ property = "" }: EngineChange): boolean {
  return annotations.has(property) || property === "name";
}

function judgeSchema(change: EngineChange, directions: ReadonlySet<Direction>): Impact {
  const { kind, property, base, revision } = change;
  if (kind === "removed" || property === "key") {
    // The API stops reading a property of a request. Redocly reports that only if the API refuses unknown properties.
    const isProperty = change.typeName === "SchemaProperties" || /\/properties\/[^/]+$/.test(change.path);
    return isProperty && directions.has("request") ? "major" : "minor";
  }
  if (property === undefined || annotations.has(property)) return "patch";
  // What a request without the value means changes.
  if (property === "default") return directions.has("request") && base?.value !== undefined ? "major" : "patch";
  // `readOnly` stops requests from sending a property, and `writeOnly` stops responses from returning it.
  if (property === "readOnly") return revision?.value === true && directions.has("request") ? "major" : "minor";
  if (property === "writeOnly") return revision?.value === true && directions.has("response") ? "major" : "minor";
  return directions.size > 0 ? "minor" : "patch"; // a wider request or a narrower response
}

function isExtension({ path, property }: EngineChange, name: string): boolean {
  return property === name || path.split("/").includes(name);
}
