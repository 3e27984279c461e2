/** Turns names of a description into names of TypeScript. */

/**
 * Returns the name, with the smallest number from 2 that makes it different if it is taken, and adds the result to
 * `taken`, from which nothing may be removed.
 */
export function unique(name: string, taken: Set<string>): string {
  if (!taken.has(name)) {
    taken.add(name);
    return name;
  }
  const numbers = usedNumbers.get(taken) ?? new Map<string, number>();
  usedNumbers.set(taken, numbers);
  let number = (numbers.get(name) ?? 1) + 1;
  while (taken.has(`${name}${number}`)) number += 1;
  numbers.set(name, number);
  taken.add(`${name}${number}`);
  return `${name}${number}`;
}

/** The largest number of each name, so that the search for the next one does not begin at 2. */
const usedNumbers = new WeakMap<Set<string>, Map<string, number>>();

/** A name for a parameter: `space_number` is kept, `space-number` becomes `spaceNumber`, `in` becomes `in_`. */
export function identifier(name: string): string {
  const cased = isIdentifier(name) ? name : camelCase(name);
  return reserved.has(cased) ? `${cased}_` : cased;
}

/** `listResources` for `list-resources`. The result is not empty and does not start with a digit. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return startSafely(lowerFirst(first) + rest.map(upperFirst).join(""));
}

/** `SimpleUser` for `simple-user`. */
export function pascalCase(name: string): string {
  return startSafely(words(name).map(upperFirst).join(""));
}

function words(name: string): string[] {
  return name.split(/[^\p{ID_Continue}$]+|_+/u).filter((word) => word !== "");
}

function startSafely(name: string): string {
  return /^[\p{ID_Start}$_]/u.test(name) ? name : `_${name}`;
}

export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof var void while with yield"
  ).split(" "),
);
