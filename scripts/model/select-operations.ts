/** Reduces a description to some of its operations and to what they refer to. */
import { operationIds } from "./name-operations.ts";
import { type HttpMethod, httpMethods, type OpenApiDocument, type PathItemObject } from "./openapi-document.ts";
import { methodsOf } from "./path-items.ts";
import { parsePointer, resolve } from "./reference.ts";

export interface SelectableOperation {
  id: string;
  path: string;
  tags: readonly string[];
}

type IsSelected = (operation: SelectableOperation) => boolean;

/**
 * A copy with the selected operations, and the components, security schemes and tags that they need. Path items in other
 * files are kept: what they hold is not known before they are bundled.
 */
export function selectOperations(document: OpenApiDocument, isSelected: IsSelected): OpenApiDocument {
  const selected = { ...dropOthers(document), paths: selectPaths(document, isSelected) };
  return hasOnlyLocalReferences(selected) ? { ...selected, ...selectComponents(selected) } : selected;
}

/** Webhooks and extensions of the whole description may refer to anything. */
function dropOthers(document: OpenApiDocument): OpenApiDocument {
  const { webhooks: _, ...rest } = document;
  // What is required is not an extension.
  return Object.fromEntries(
    Object.entries(rest).filter(([key]) => !key.startsWith("x-")),
  ) as unknown as OpenApiDocument;
}

/** A copy with the tags that operations have. */
export function selectTags(document: OpenApiDocument): OpenApiDocument {
  const used = new Set(
    Object.values(document.paths ?? {}).flatMap((item) =>
      methodsOf(item).flatMap((method) => item[method]?.tags ?? []),
    ),
  );
  const { tags = [], ...rest } = document;
  const kept = tags.filter(({ name }) => used.has(name));
  return kept.length > 0 ? { ...rest, tags: kept } : rest;
}

function selectPaths(document: OpenApiDocument, isSelected: IsSelected): Record<string, PathItemObject> {
  const paths = Object.entries(document.paths ?? {}).filter(([path]) => !path.startsWith("x-"));
  const items = paths.map(([path, item]) => [path, isElsewhere(item) ? item : resolve(document, item)] as const);
  const operations = items.flatMap(([path, item]) =>
    methodsOf(item).map((method) => ({ path, method, item, operationId: item[method]?.operationId })),
  );
  const ids = operationIds(operations);
  const kept = new Set(
    operations.flatMap(({ path, method, item }, index) =>
      isSelected({ id: ids[index] ?? "", path, tags: item[method]?.tags ?? [] }) ? [`${method} ${path}`] : [],
    ),
  );
  return Object.fromEntries(
    items.flatMap(([path, item]) => {
      const reduced = isElsewhere(item) ? item : keepMethods(item, (method) => kept.has(`${method} ${path}`));
      return reduced ? [[path, reduced]] : [];
    }),
  );
}

function isElsewhere({ $ref }: PathItemObject): boolean {
  return $ref !== undefined && !$ref.startsWith("#/");
}

function keepMethods(item: PathItemObject, isKept: (method: HttpMethod) => boolean): PathItemObject | undefined {
  const methods: readonly string[] = httpMethods;
  // The keys that are methods are compared with the list of all.
  const entries = Object.entries(item).filter(([key]) => !methods.includes(key) || isKept(key as HttpMethod));
  const reduced: PathItemObject = Object.fromEntries(entries);
  return methodsOf(reduced).length > 0 ? reduced : undefined;
}

function hasOnlyLocalReferences(document: OpenApiDocument): boolean {
  return [...findReferences(document)].every((reference) => reference.startsWith("#"));
}

/** The components that are left, by reachability. Security schemes are named, not referred to. */
function selectComponents(document: OpenApiDocument): Pick<OpenApiDocument, "components"> {
  const { components = {}, ...roots } = document;
  const kept = new Map<string, Set<string>>([["securitySchemes", findSecurity(document)]]);
  const pending: unknown[] = [roots];
  while (pending.length > 0) {
    for (const reference of findReferences(pending.pop())) {
      const [first, kind = "", name = ""] = parsePointer(reference);
      const names = kept.get(kind) ?? new Set();
      if (first !== "components" || names.has(name)) continue;
      kept.set(kind, names.add(name));
      pending.push(Object(Object(components)[kind])[name]);
    }
  }
  const entries = Object.entries(components).flatMap(([kind, all]) => {
    const left = Object.entries(all).filter(([name]) => kept.get(kind)?.has(name));
    return left.length > 0 ? [[kind, Object.fromEntries(left)]] : [];
  });
  return entries.length > 0 ? { components: Object.fromEntries(entries) } : { components: {} };
}

function findSecurity(document: object): Set<string> {
  const names = new Set<string>();
  visit(document, (node) => {
    const { security } = node;
    if (Array.isArray(security))
      for (const each of security) for (const name of Object.keys(Object(each))) names.add(name);
  });
  return names;
}

/** Every `$ref`, and every schema that a discriminator maps to. */
function findReferences(root: unknown): Set<string> {
  const found = new Set<string>();
  visit(root, ({ $ref, mapping, propertyName }) => {
    if (typeof $ref === "string") found.add($ref);
    if (propertyName === undefined) return;
    for (const target of Object.values(Object(mapping))) {
      if (typeof target === "string") found.add(/^[\w.-]+$/.test(target) ? `#/components/schemas/${target}` : target);
    }
  });
  return found;
}

function visit(root: unknown, enter: (node: Record<string, unknown>) => void): void {
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== "object" || node === null) continue;
    // Any object has keys that are strings.
    enter(node as Record<string, unknown>);
    for (const each of Object.values(node)) pending.push(each);
  }
}
