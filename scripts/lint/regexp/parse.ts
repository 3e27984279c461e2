/** Parses a regular expression that is valid with the flag `u`, as far as its choices matter. */

export type Node =
  /** One character: the source of its class, such as `a`, `\d` or `[a-z]`. */
  | { type: "character"; source: string }
  | { type: "sequence"; parts: Node[] }
  | { type: "choice"; branches: Node[] }
  | { type: "repetition"; body: Node; min: number; max: number }
  /** What looks ahead or back, and takes nothing. */
  | { type: "assertion"; body: Node };

const empty: Node = { type: "sequence", parts: [] };

const escape =
  /\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}(?:\\u[dD][c-fC-F][\dA-Fa-f]{2})?|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|c[A-Za-z]|.)/suy;
const characterClass = /\[(?:\\.|[^\]\\])*\]/suy;
const anyCharacter = /./suy;
const group = /\((?:\?(?:(<?[=!])|[a-z]*-?[a-z]*:|<[^=!>][^>]*>))?/suy;
const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy;
const reference = /\\(?:[1-9]\d*|k<[^>]*>)/uy;
const edge = /[\^$]|\\[bB]/uy;

export function parsePattern(source: string): Node {
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(source);
    if (match) position += match[0].length;
    return match;
  };

  const parseChoice = (): Node => {
    const branches = [parseSequence()];
    while (source[position] === "|") {
      position++;
      branches.push(parseSequence());
    }
    return branches.length === 1 ? (branches[0] ?? empty) : { type: "choice", branches };
  };
  const parseSequence = (): Node => {
    const parts: Node[] = [];
    while (position < source.length && source[position] !== "|" && source[position] !== ")") parts.push(parseTerm());
    return { type: "sequence", parts };
  };
  const parseTerm = (): Node => {
    const body = parseAtom();
    const match = take(quantifier);
    if (!match) return body;
    const [, sign, min = "", comma, max] = match;
    if (sign) return { type: "repetition", body, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
    const least = Number(min);
    return { type: "repetition", body, min: least, max: comma ? (max ? Number(max) : Infinity) : least };
  };
  const parseAtom = (): Node => {
    if (take(edge) || take(reference)) return empty;
    const opened = take(group);
    if (opened) {
      const body = parseChoice();
      position++; // the closing parenthesis
      return opened[1] ? { type: "assertion", body } : body;
    }
    const [taken = ""] = take(characterClass) ?? take(escape) ?? take(anyCharacter) ?? [];
    return { type: "character", source: taken };
  };
  return parseChoice();
}
