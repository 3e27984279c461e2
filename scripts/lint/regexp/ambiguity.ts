/** Finds regular expressions that can take exponential time, because a loop can read one text in several ways. */
import { type Node, parsePattern } from "./parse.ts";

/** A repetition of at least as many is a loop: `(a?){30}` tries 2³⁰ ways. */
const MIN_LOOP = 10;

/** Larger expressions are checked for loops in loops only, because comparing all pairs takes quadratic time. */
const MAX_COMPARED = 300;

/** Characters that classes are compared by, next to those in the expression itself. */
const samples = Array.from("aAzZ09_-. \n\t!/@é中\u{1f600}");

/** Which characters can follow which: the automaton of the expression, without its empty steps. */
interface Automaton {
  sources: string[];
  /** How many loops and sequences lead from one character to another. */
  follow: Map<number, number>[];
}

interface Part {
  isNullable: boolean;
  first: number[];
  last: number[];
}

/** @param source valid with the flag `u` */
export function isExponential(source: string): boolean {
  const root = parsePattern(source);
  return [root, ...assertionsOf(root)].some((node) => isAmbiguous(build(node), source));
}

function assertionsOf(node: Node): Node[] {
  if (node.type === "character") return [];
  if (node.type === "sequence") return node.parts.flatMap(assertionsOf);
  if (node.type === "choice") return node.branches.flatMap(assertionsOf);
  return [...(node.type === "assertion" ? [node.body] : []), ...assertionsOf(node.body)];
}

function build(root: Node): Automaton {
  const automaton: Automaton = { sources: [], follow: [] };
  const connect = (from: readonly number[], to: readonly number[]) => {
    for (const a of from) for (const b of to) automaton.follow[a]?.set(b, (automaton.follow[a].get(b) ?? 0) + 1);
  };
  const read = (node: Node): Part => {
    if (node.type === "assertion") return { isNullable: true, first: [], last: [] };
    if (node.type === "character") {
      const index = automaton.sources.push(node.source) - 1;
      automaton.follow.push(new Map());
      return { isNullable: false, first: [index], last: [index] };
    }
    if (node.type === "choice") {
      const parts = node.branches.map(read);
      const isNullable = parts.some((part) => part.isNullable);
      return { isNullable, first: parts.flatMap(({ first }) => first), last: parts.flatMap(({ last }) => last) };
    }
    if (node.type === "sequence") return node.parts.map(read).reduce((a, b) => join(a, b, connect), nothing);
    const body = read(node.body);
    if (node.max >= MIN_LOOP) connect(body.last, body.first);
    // A limited number of rounds, each of which may be empty, can be shared out in many ways.
    if (node.max >= MIN_LOOP && node.max < Infinity && body.isNullable) connect(body.last, body.first);
    return { ...body, isNullable: body.isNullable || node.min === 0 };
  };
  read(root);
  return automaton;
}

const nothing: Part = { isNullable: true, first: [], last: [] };

function join(a: Part, b: Part, connect: (from: readonly number[], to: readonly number[]) => void): Part {
  connect(a.last, b.first);
  return {
    isNullable: a.isNullable && b.isNullable,
    first: a.isNullable ? [...a.first, ...b.first] : a.first,
    last: b.isNullable ? [...a.last, ...b.last] : b.last,
  };
}

function isAmbiguous({ sources, follow }: Automaton, source: string): boolean {
  const reachable = new Map<number, Set<number>>();
  const reaches = (a: number, b: number) => {
    const known = reachable.get(a) ?? reach(follow, a);
    reachable.set(a, known);
    return known.has(b);
  };
  const isLoop = (a: number, b: number) => reaches(a, b) && reaches(b, a);
  const hasTwoWays = follow.some((next, a) => [...next].some(([b, ways]) => ways > 1 && isLoop(a, b)));
  if (hasTwoWays || sources.length > MAX_COMPARED) return hasTwoWays;
  return hasTwins(follow, isLoop, overlapsOf(sources, source));
}

function reach(follow: Automaton["follow"], start: number): Set<number> {
  const seen = new Set<number>();
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const next of follow[node]?.keys() ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/** Whether two different ways through a loop read the same text, from one character back to one character. */
function hasTwins(
  follow: Automaton["follow"],
  isLoop: (a: number, b: number) => boolean,
  overlap: (a: number, b: number) => boolean,
): boolean {
  const size = follow.length;
  const before = new Map<number, number[]>();
  const found = new Set<number>();
  const waiting = follow.flatMap((_, node) => (isLoop(node, node) ? [node * size + node] : []));
  const diagonal = [...waiting];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [a, b] = [Math.floor(pair / size), pair % size];
    for (const c of follow[a]?.keys() ?? []) {
      for (const d of follow[b]?.keys() ?? []) {
        if (!isLoop(a, c) || !isLoop(b, d) || !overlap(c, d)) continue;
        const next = c * size + d;
        before.set(next, [...(before.get(next) ?? []), pair]);
        if (found.has(next)) continue;
        found.add(next);
        waiting.push(next);
      }
    }
  }
  const back = new Set<number>();
  for (let pair = diagonal.pop(); pair !== undefined; pair = diagonal.pop()) {
    for (const previous of before.get(pair) ?? []) {
      if (Math.floor(previous / size) !== previous % size && found.has(previous)) return true;
      if (back.has(previous)) continue;
      back.add(previous);
      diagonal.push(previous);
    }
  }
  return false;
}

function overlapsOf(sources: readonly string[], whole: string): (a: number, b: number) => boolean {
  const characters = [...new Set([...samples, ...Array.from(whole)])];
  const sets = new Map<string, Set<string>>();
  for (const source of new Set(sources)) {
    const one = new RegExp(`^(?:${source})$`, "su");
    sets.set(source, new Set(characters.filter((each) => one.test(each))));
  }
  return (a, b) => {
    const [one, other] = [sets.get(sources[a] ?? ""), sets.get(sources[b] ?? "")];
    return sources[a] === sources[b] || [...(one ?? [])].some((each) => other?.has(each));
  };
}
