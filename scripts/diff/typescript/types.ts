/** Reads the TypeScript types that are compared. */
import ts from "typescript";

/** The type of a property by its name, without `undefined` if it is optional. */
export function property(checker: ts.TypeChecker, type: ts.Type | undefined, name: string): ts.Type | undefined {
  const symbol = type && checker.getPropertyOfType(type, name);
  return symbol && typeOf(checker, symbol);
}

export function isRequired(checker: ts.TypeChecker, type: ts.Type | undefined, name: string): boolean {
  const symbol = type && checker.getPropertyOfType(type, name);
  return symbol !== undefined && !isOptional(symbol);
}

export function typeOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  const type = checker.getTypeOfSymbol(symbol);
  return isOptional(symbol) ? withoutUndefined(checker, type) : type;
}

/** `null` stays, because it is a value. */
function withoutUndefined(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  if (!type.isUnion()) return (type.flags & ts.TypeFlags.Undefined) === 0 ? type : checker.getNeverType();
  const hasNull = type.types.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
  return hasNull ? type : checker.getNonNullableType(type);
}

export function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

export function isNever(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Never) !== 0;
}

export function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}

/** The members of a union, or the type itself. */
export function members(type: ts.Type): ts.Type[] {
  if (isNever(type)) return [];
  return type.isUnion() ? type.types : [type];
}

/** The type of the items of an array. */
export function itemOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return checker.isArrayType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
}

/** What stands for a member in another union: the same type, the one with the same constant, or the only object. */
export function findPartner(
  checker: ts.TypeChecker,
  type: ts.Type,
  candidates: readonly ts.Type[],
): ts.Type | undefined {
  const isSame = (each: ts.Type) => checker.isTypeAssignableTo(type, each) && checker.isTypeAssignableTo(each, type);
  const same = candidates.find(isSame);
  if (same || !isObject(type)) return same;
  const item = itemOf(checker, type);
  const objects = candidates.filter((each) => isObject(each) && (itemOf(checker, each) !== undefined) === !!item);
  const constants = checker.getPropertiesOfType(type).filter((each) => typeOf(checker, each).isLiteral());
  const tagged = objects.filter((candidate) => hasConstant(checker, candidate, constants));
  if (tagged[0]) return tagged[0];
  return objects.length === 1 ? objects[0] : objects.find((each) => checker.isTypeAssignableTo(type, each));
}

function hasConstant(checker: ts.TypeChecker, candidate: ts.Type, constants: readonly ts.Symbol[]): boolean {
  return constants.some((constant) => {
    const own = checker.getPropertyOfType(candidate, constant.name);
    return own !== undefined && typeOf(checker, own) === typeOf(checker, constant);
  });
}
