/** Names the types that references lead to: component schemas, and what stands deep in another part of a description. */
import type { Direction } from "../../model/direction.ts";
import type { OpenApiDocument, Schema } from "../../model/openapi-document.ts";
import { parsePointer, schemaName } from "../../model/reference.ts";
import { dereference, dropRefSiblings, partsOf, unionsOf } from "../../model/schema.ts";
import { pascalCase, unique } from "../typescript/identifier.ts";

export interface TypeNames {
  /** By component name. */
  schemas: ReadonlyMap<string, string>;
  /** The types of requests, where they differ. By component name. */
  requests: ReadonlyMap<string, string>;
  /** All other names that the file declares or uses. */
  taken: readonly string[];
}

export interface DeepReference {
  $ref: string;
  direction: Direction;
  typeName: string;
}

/** Words of a pointer that say where something is, not what it is. */
const structural = new Set(
  "components schemas properties paths responses requestBodies parameters headers content schema".split(" "),
);

export class References {
  readonly #document: OpenApiDocument;
  readonly #names: TypeNames;
  readonly #taken: Set<string>;
  readonly #deep = new Map<string, DeepReference>();
  readonly #direct = new Map<string, ReadonlySet<string>>();

  constructor(document: OpenApiDocument, names: TypeNames) {
    this.#document = document;
    this.#names = names;
    this.#taken = new Set([...names.taken, ...names.schemas.values(), ...names.requests.values()]);
  }

  nameOf($ref: string, direction: Direction): string {
    const { schemas, requests } = this.#names;
    const component = schemaName({ $ref }) ?? "";
    const request = direction === "request" ? requests.get(component) : undefined;
    return request ?? schemas.get(component) ?? this.#nameDeep($ref, direction);
  }

  /** Those that were named so far. More may follow while their types are printed. */
  deepReferences(): Iterable<DeepReference> {
    return this.#deep.values();
  }

  /** Whether a type that only stands for others, such as a union, ends where it started. */
  leadsTo($ref: string, goal: string): boolean {
    const visited = new Set([$ref]);
    for (const each of visited) {
      if (each === goal) return true;
      for (const next of this.#directReferences(each)) visited.add(next);
    }
    return false;
  }

  #nameDeep($ref: string, direction: Direction): string {
    const hasDirections = this.#names.requests.size > 0;
    const key = hasDirections ? `${direction} ${$ref}` : $ref;
    const known = this.#deep.get(key);
    if (known) return known.typeName;
    const words = parsePointer($ref).filter((word) => !structural.has(word));
    const suffix = hasDirections && direction === "request" ? "-request" : "";
    const typeName = unique(pascalCase(words.join("-") + suffix), this.#taken);
    this.#deep.set(key, { $ref, direction, typeName });
    return typeName;
  }

  /** The references outside of objects and arrays. */
  #directReferences($ref: string): ReadonlySet<string> {
    const known = this.#direct.get($ref);
    if (known) return known;
    const found = new Set<string>();
    this.#direct.set($ref, found);
    const visit = (schema: Schema): void => {
      if (typeof schema === "boolean") return;
      const source = dropRefSiblings(this.#document, schema);
      if (source.$ref !== undefined) found.add(source.$ref);
      const { $ref: _, ...rest } = source;
      for (const part of [...partsOf(this.#document, rest), ...unionsOf(rest).flat()]) visit(part);
    };
    visit(dereference(this.#document, $ref));
    return found;
  }
}
