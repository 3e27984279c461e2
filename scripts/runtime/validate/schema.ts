/** What is checked of a schema of the description, or the name of one in the table. An empty one lets everything pass. */
export type CompiledSchema = string | CompiledObject;

export interface CompiledObject {
  /**
   * `array`, `boolean`, `integer`, `null`, `number`, `object`, `string`. A whole number is an integer and a number. With
   * none in the list, no value is right.
   */
  readonly type?: string | readonly string[];
  /** Fields that an object must have. */
  readonly required?: readonly string[];
  /** Of the fields that an object has; others pass. */
  readonly properties?: Readonly<Record<string, CompiledSchema>>;
  /** Of every item of an array. */
  readonly items?: CompiledSchema;
  /** All of them hold. */
  readonly allOf?: readonly CompiledSchema[];
  /** At least one of them holds: the description's `oneOf` and `anyOf`. */
  readonly anyOf?: readonly CompiledSchema[];
  /** Tells which branch of `anyOf` an object is to be checked by. */
  readonly discriminator?: Discriminator;
}

/** A field whose value belongs to one branch alone. */
export interface Discriminator {
  readonly property: string;
  /** The values of each branch, in the order of `anyOf`; none for a branch that takes no object. */
  readonly values: readonly (readonly unknown[])[];
}

/** Every schema that has a name, by that name. */
export type SchemaTable = Readonly<Record<string, CompiledSchema>>;

/** The schema of each success, by `operationId` and status (`200`, `2XX`). */
export type ResponseTable = Readonly<Record<string, Readonly<Record<string, CompiledSchema>>>>;
