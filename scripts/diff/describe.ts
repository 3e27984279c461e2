/** Says in a sentence what changed. */
import { parsePointer } from "../model/reference.ts";
import { isObject } from "./normalize/json.ts";
import type { EngineChange } from "./redocly.ts";

const MAX_VALUE = 120;

/**
 * The rule and the message of Redocly where it has a verdict, and the same in its words where it has none.
 *
 * @param pointer where the change is in the original document
 */
export function describeChange(change: EngineChange, pointer: string): { rule: string; message: string } {
  const rules = change.verdicts.map(({ ruleId }) => ruleId);
  if (rules.length > 0) {
    return { rule: [...new Set(rules)].join(", "), message: change.verdicts.map(({ message }) => message).join(" ") };
  }
  return { rule: `${ruleName(change)}-${change.kind}`, message: describeForm(change, pointer) };
}

/** Such as `media-type`. */
function ruleName({ typeName }: EngineChange): string {
  return typeName.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

function describeForm(change: EngineChange, pointer: string): string {
  const { kind, typeName, property = "", base, revision } = change;
  const name = nameOf(change, pointer);
  if (kind !== "modified") return `\`${name}\` was ${kind}.`;
  if (property === "key" || (typeName === "Parameter" && property === "name"))
    return `\`${quote(base?.value)}\` was renamed to \`${quote(revision?.value)}\`.`;
  if (Array.isArray(base?.value ?? []) && Array.isArray(revision?.value ?? [])) return describeLists(change, name);
  const subject = `\`${property}\` of \`${name}\``;
  if (prose.has(property)) return `${subject} changed.`;
  if (base?.value === undefined) return `${subject} was set to ${quote(revision?.value)}.`;
  if (revision?.value === undefined) return `${subject} was removed. It was ${quote(base.value)}.`;
  return `${subject} changed from ${quote(base.value)} to ${quote(revision.value)}.`;
}

/** Prose and examples are long, and the place shows them. */
const prose: ReadonlySet<string> = new Set(["description", "summary", "title", "example", "examples", "value"]);

function describeLists({ property = "", base, revision }: EngineChange, name: string): string {
  if (prose.has(property)) return `\`${property}\` of \`${name}\` changed.`;
  const [before, after] = [base?.value, revision?.value].map((value) => (Array.isArray(value) ? value : []));
  const gained = (after ?? []).filter((value) => !before?.includes(value)).map(quote);
  const lost = (before ?? []).filter((value) => !after?.includes(value)).map(quote);
  if (property === "required") {
    const became = gained.map((each) => `\`${each}\` became required.`);
    return [...became, ...lost.map((each) => `\`${each}\` is no longer required.`)].join(" ");
  }
  const parts = [
    ...(gained.length > 0 ? [`gained ${gained.join(", ")}`] : []),
    ...(lost.length > 0 ? [`lost ${lost.join(", ")}`] : []),
  ];
  return `\`${property}\` of \`${name}\` ${parts.join(" and ")}.`;
}

/** Such as `schema` and `200`. An item of a list is called by its name, that of its component, or its number. */
function nameOf({ path, base, revision }: EngineChange, pointer: string): string {
  const keys = parsePointer(path);
  const [last = "document", list] = [keys.at(-1), keys.at(-2)];
  if (!/^\d+$/.test(last) || list === "responses") return last || "document";
  const value = revision?.value ?? base?.value;
  const own = isObject(value) ? (value["name"] ?? value["url"]) : undefined;
  if (typeof own === "string") return own;
  const [root, , component] = parsePointer(pointer);
  return root === "components" && component !== undefined ? component : `${list} ${Number(last) + 1}`;
}

function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}
