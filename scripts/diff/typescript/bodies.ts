/** Compares what an operation takes and returns, with the types of `operations`. */
import type ts from "typescript";
import { findLostNames, findMismatches, type Mismatch } from "./mismatch.ts";
import { isNever, isRequired, property } from "./types.ts";

export interface Breaks {
  code: Mismatch[];
  fixtures: Mismatch[];
}

/** What callers pass: the old types must fit into the new ones, and each of their names must still exist. */
export function compareRequest(checker: ts.TypeChecker, old: ts.Type, current: ts.Type): Breaks {
  const parameters = compareParameters(checker, old, current);
  const [body, newBody] = [property(checker, old, "requestBody"), property(checker, current, "requestBody")];
  const isDemanded = isRequired(checker, current, "requestBody") && !isRequired(checker, old, "requestBody");
  const demanded = isDemanded ? [{ names: ["requestBody"], message: "the body is required" }] : [];
  const contents = pairContents(readContent(checker, body), readContent(checker, newBody), ["requestBody"]);
  const code = [
    ...parameters,
    ...demanded,
    ...contents.flatMap(({ old: from, current: to, names }) => {
      if (!to) return [{ names, message: `\`${names.at(-1)}\` is gone` }];
      return under(names, [...findMismatches(checker, from, to), ...findLostNames(checker, from, to)]);
    }),
  ];
  return { code, fixtures: [] };
}

function compareParameters(checker: ts.TypeChecker, old: ts.Type, current: ts.Type): Mismatch[] {
  const [from, to] = [property(checker, old, "parameters"), property(checker, current, "parameters")];
  if (!from || !to) return [];
  const named = new Map<string, Mismatch>();
  for (const each of [...findMismatches(checker, from, to), ...findLostNames(checker, from, to)]) {
    const key = each.names.join(".");
    if (!named.has(key)) named.set(key, each);
  }
  return [...named.values()];
}

/** What callers receive must fit into the old types; what tests write by hand must fit into the new ones. */
export function compareResponses(checker: ts.TypeChecker, old: ts.Type, current: ts.Type): Breaks {
  const [before, after] = [readResponses(checker, old), readResponses(checker, current)];
  return {
    code: [
      ...compareResults(checker, before.filter(isSuccess), after.filter(isSuccess)),
      ...compareErrors(checker, before, after),
    ],
    fixtures: before.flatMap((response) => {
      const same = after.find(({ status }) => status === response.status);
      const names = ["responses", response.status];
      if (!same) return [{ names, message: `the status ${response.status} is gone` }];
      if (response.content.size === 0 && same.content.size > 0) return [{ names, message: "the body is required" }];
      return pairContents(response.content, same.content, names).flatMap((each) => {
        if (!each.current) return [{ names: each.names, message: `\`${each.names.at(-1)}\` is gone` }];
        const found = findMismatches(checker, each.old, each.current);
        return under(each.names, [...found, ...findLostNames(checker, each.old, each.current)]);
      });
    }),
  };
}

interface ResponseTypes {
  status: string;
  /** By media type; empty without a body. */
  content: ReadonlyMap<string, ts.Type>;
}

function isSuccess({ status }: ResponseTypes): boolean {
  return status.startsWith("2");
}

function compareErrors(
  checker: ts.TypeChecker,
  before: readonly ResponseTypes[],
  after: readonly ResponseTypes[],
): Mismatch[] {
  const withBody = (each: ResponseTypes) => !isSuccess(each) && each.content.size > 0;
  const known = before.filter(withBody);
  return known.length === 0 ? [] : compareResults(checker, known, after.filter(withBody));
}

/** Every new result must be one of the old ones, because a call returns all of them as one type. */
function compareResults(
  checker: ts.TypeChecker,
  before: readonly ResponseTypes[],
  after: readonly ResponseTypes[],
): Mismatch[] {
  const known = before.flatMap(({ status, content }) => [...content.values()].map((type) => ({ status, type })));
  return after.flatMap(({ status, content }) => {
    if (content.size === 0) {
      const isKnown = before.length === 0 || before.some((each) => each.content.size === 0);
      return isKnown ? [] : [{ names: ["responses", status], message: `${status} has no body` }];
    }
    if (known.length === 0) return []; // results without a body are not read
    return [...content].flatMap(([mediaType, type]) => {
      const sameStatus = before.find((each) => each.status === status)?.content;
      const same = sameStatus?.get(mediaType) ?? (sameStatus?.size === 1 ? [...sameStatus.values()][0] : undefined);
      const names = ["responses", status, mediaType];
      if (same)
        return under(names, [...mismatchOfAny(checker, type, same, known), ...findLostNames(checker, same, type)]);
      const first = known[0]?.type ?? type;
      return under(names, mismatchOfAny(checker, type, first, known));
    });
  });
}

function mismatchOfAny(
  checker: ts.TypeChecker,
  type: ts.Type,
  likely: ts.Type,
  known: readonly { type: ts.Type }[],
): Mismatch[] {
  if (known.some((each) => checker.isTypeAssignableTo(type, each.type))) return [];
  return findMismatches(checker, type, likely);
}

/** Pairs of the old types with the new ones of the same media type. */
function pairContents(
  before: ReadonlyMap<string, ts.Type>,
  after: ReadonlyMap<string, ts.Type>,
  names: string[],
): { old: ts.Type; current: ts.Type | undefined; names: string[] }[] {
  return [...before].map(([mediaType, old]) => ({ old, current: after.get(mediaType), names: [...names, mediaType] }));
}

function readResponses(checker: ts.TypeChecker, operation: ts.Type): ResponseTypes[] {
  const responses = property(checker, operation, "responses");
  if (!responses) return [];
  return checker.getPropertiesOfType(responses).map(({ name }) => ({
    status: name,
    content: readContent(checker, property(checker, responses, name)),
  }));
}

function readContent(checker: ts.TypeChecker, holder: ts.Type | undefined): ReadonlyMap<string, ts.Type> {
  const content = property(checker, holder, "content");
  const types = (content && !isNever(content) ? checker.getPropertiesOfType(content) : []).map(
    ({ name }) => [name, property(checker, content, name)] as const,
  );
  return new Map(types.filter((each): each is readonly [string, ts.Type] => each[1] !== undefined));
}

function under(names: string[], mismatches: readonly Mismatch[]): Mismatch[] {
  return mismatches.map((each) => ({ ...each, names: [...names, ...each.names] }));
}
