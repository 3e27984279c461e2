/** Says where and why one TypeScript type cannot stand for another. */
import type ts from "typescript";
import { findPartner, isNever, isObject, isOptional, itemOf, members, typeOf } from "./types.ts";

/** A place in a type where something is wrong. */
export interface Mismatch {
  /** The properties that lead to it. */
  names: string[];
  message: string;
}

/** Types that contain themselves end here. */
const MAX_DEPTH = 12;

/** Where a type is not assignable to another one. Empty if it is. */
export function findMismatches(checker: ts.TypeChecker, source: ts.Type, target: ts.Type): Mismatch[] {
  const visit = (from: ts.Type, to: ts.Type, names: string[]): Mismatch[] => {
    if (checker.isTypeAssignableTo(from, to)) return [];
    const here = [{ names, message: `${print(checker, from)} is not ${print(checker, to)}` }];
    if (names.length > MAX_DEPTH) return here;
    const [sources, targets] = [members(from), members(to)];
    if (sources.length <= 1 && targets.length <= 1) {
      const found = visitObject(checker, from, to, names, visit);
      return found.length > 0 ? found : here;
    }
    return sources
      .filter((member) => !checker.isTypeAssignableTo(member, to))
      .flatMap((member) => {
        const partner = findPartner(checker, member, targets);
        return partner
          ? visit(member, partner, names)
          : [{ names, message: `${print(checker, member)} is not handled` }];
      });
  };
  return visit(source, target, []);
}

type Visit = (from: ts.Type, to: ts.Type, names: string[]) => Mismatch[];

function visitObject(checker: ts.TypeChecker, from: ts.Type, to: ts.Type, names: string[], visit: Visit): Mismatch[] {
  const [item, otherItem] = [itemOf(checker, from), itemOf(checker, to)];
  if (item && otherItem) return visit(item, otherItem, names);
  if (!isObject(from) || !isObject(to)) return [];
  return checker.getPropertiesOfType(to).flatMap((property) => {
    const own = checker.getPropertyOfType(from, property.name);
    const at = [...names, property.name];
    if (!own) return isOptional(property) ? [] : [{ names: at, message: `\`${property.name}\` is required` }];
    if (isOptional(own) && !isOptional(property))
      return [{ names: at, message: `\`${property.name}\` may be missing` }];
    return visit(typeOf(checker, own), typeOf(checker, property), at);
  });
}

/** The properties of the old type that the new one lacks: code and values that name them do not compile. */
export function findLostNames(checker: ts.TypeChecker, old: ts.Type, current: ts.Type): Mismatch[] {
  const visit = (from: ts.Type, to: ts.Type, names: string[]): Mismatch[] => {
    if (names.length > MAX_DEPTH) return [];
    const [item, otherItem] = [itemOf(checker, from), itemOf(checker, to)];
    if (item && otherItem) return visit(item, otherItem, names);
    const candidates = members(to);
    return members(from)
      .filter(isObject)
      .flatMap((member) => {
        const partner = findPartner(checker, member, candidates);
        if (!partner && candidates.length > 0) return [];
        return checker.getPropertiesOfType(member).flatMap((property) => {
          const at = [...names, property.name];
          const kept = partner && checker.getPropertyOfType(partner, property.name);
          if (kept) return visit(typeOf(checker, property), typeOf(checker, kept), at);
          const isOpen = partner !== undefined && checker.getIndexInfosOfType(partner).length > 0;
          return isOpen || isNever(typeOf(checker, property))
            ? []
            : [{ names: at, message: `\`${property.name}\` is gone` }];
        });
      });
  };
  return itemOf(checker, old) && !itemOf(checker, current) ? [] : visit(old, current, []);
}

function print(checker: ts.TypeChecker, type: ts.Type): string {
  return `\`${checker.typeToString(type)}\``;
}
