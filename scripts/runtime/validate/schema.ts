/** The checked part of a schema, or the name of one in the table. An empty schema accepts every value. */
export type CompiledSchema = string | CompiledObject;

export interface CompiledObject {
  /**
   * `array`, `boolean`, `integer`, `null`, `number`, `object`, `string`. A whole number is an integer and a number. An
   * empty list rejects every value.
   */
  readonly type?: string | readonly string[];
  /** Fields that an object must have. */
  readonly required?: readonly string[];
  /** Schemas of the fields that an object has. Other fields are accepted. */
  readonly properties?: Readonly<Record<string, CompiledSchema>>;
  /** The schema of every item of an array. */
  readonly items?: CompiledSchema;
  /** The value must match all of them. */
  readonly allOf?: readonly CompiledSchema[];
  /** The value must match one of them: `oneOf` and `anyOf` of the description. */
  readonly anyOf?: readonly CompiledSchema[];
  /** Selects the branch of `anyOf` for an object. */
  readonly discriminator?: Discriminator;
}

/** A field whose value belongs to a single branch. */
export interface Discriminator {
  readonly property: string;
  /** The values of each branch, in the order of `anyOf`; empty for a branch that does not accept objects. */
  readonly values: readonly (readonly unknown[])[];
}

/** Every schema that has a name, by that name. */
export type SchemaTable = Readonly<Record<string, CompiledSchema>>;

/** The schema of each success, by `operationId` and status (`200`, `2XX`). */
export type ResponseTable = Readonly<Record<string, Readonly<Record<string, CompiledSchema>>>>;
