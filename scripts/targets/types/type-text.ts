/** Combines the texts of TypeScript types. */
import { printData } from "../typescript/data.ts";

export interface TypeText {
  text: string;
  /** The operator outside of all parentheses. */
  operator?: "|" | "&";
}

export const unknownType: TypeText = { text: "unknown" };
export const neverType: TypeText = { text: "never" };

/** Equal branches appear once. */
export function union(types: readonly TypeText[]): TypeText {
  const distinct = distinctTexts(types).filter(({ text }) => text !== "never");
  if (distinct.some(({ text }) => text === "unknown")) return unknownType;
  const [first, ...others] = distinct;
  if (!first) return neverType;
  if (others.length === 0) return first;
  return {
    text: distinct.map((each) => (each.operator === "&" ? `(${each.text})` : each.text)).join(" | "),
    operator: "|",
  };
}

/** Without types, it is `unknown`. */
export function intersection(types: readonly TypeText[]): TypeText {
  const distinct = distinctTexts(types).filter(({ text }) => text !== "unknown");
  if (distinct.some(({ text }) => text === "never")) return neverType;
  const [first, ...others] = distinct;
  if (!first) return unknownType;
  if (others.length === 0) return first;
  return { text: distinct.map(parenthesize("|")).join(" & "), operator: "&" };
}

export function arrayOf(item: TypeText): TypeText {
  return { text: `${item.operator ? `(${item.text})` : item.text}[]` };
}

/** The type of one value. */
export function literalType(value: unknown): TypeText {
  if (typeof value === "number" && !Number.isFinite(value)) return { text: "number" };
  return { text: printData(value).replaceAll("\n", " ") };
}

function parenthesize(operator: "|" | "&"): (type: TypeText) => string {
  return (type) => (type.operator === operator ? `(${type.text})` : type.text);
}

function distinctTexts(types: readonly TypeText[]): TypeText[] {
  return [...new Map(types.map((each) => [each.text, each])).values()];
}
