/** Says in a sentence what changed. */
import { parsePointer } from "../model/reference.ts";
import type { EngineChange } from "./redocly.ts";

const MAX_VALUE = 60;

/** The rule and the message of Redocly where it has a verdict, and the same in its words where it has none. */
export function describeChange(change: EngineChange): { rule: string; message: string } {
  const rules = change.verdicts.map(({ ruleId }) => ruleId);
  if (rules.length > 0) {
    return { rule: [...new Set(rules)].join(", "), message: change.verdicts.map(({ message }) => message).join(" ") };
  }
  return { rule: `${ruleName(change)}-${change.kind}`, message: describeForm(change) };
}

/** Such as `media-type`. */
function ruleName({ typeName }: EngineChange): string {
  return typeName.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

function describeForm({ kind, property, path, base, revision }: EngineChange): string {
  const name = nameOf(path);
  if (kind !== "modified") return `\`${name}\` was ${kind}.`;
  if (property === "key") return `\`${quote(base?.value)}\` was renamed to \`${quote(revision?.value)}\`.`;
  const subject = `\`${property}\` of \`${name}\``;
  if (isText(property)) return `${subject} changed.`;
  if (base?.value === undefined) return `${subject} was set to ${quote(revision?.value)}.`;
  if (revision?.value === undefined) return `${subject} was removed. It was ${quote(base.value)}.`;
  return `${subject} changed from ${quote(base.value)} to ${quote(revision.value)}.`;
}

/** Prose and examples are long, and the place shows them. */
function isText(property = ""): boolean {
  return ["description", "summary", "title", "example", "examples", "value"].includes(property);
}

/** Such as `schema` and `200`. The index of a list says little without the name of the list. */
function nameOf(path: string): string {
  const keys = parsePointer(path);
  const [last = "document", list] = [keys.at(-1), keys.at(-2)];
  return /^\d+$/.test(last) && list !== "responses" ? `${list} ${Number(last) + 1}` : last || "document";
}

function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}
