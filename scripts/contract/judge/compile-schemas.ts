/** Compiles the schemas of a description to functions, with Ajv. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { resolve } from "../../model/reference.ts";
import { UserError } from "../../model/user-error.ts";
import type { JsonSchema } from "./keywords.ts";
import { type SchemaProblem, toProblems } from "./schema-problem.ts";
import { type Translation, type TranslationOptions, translateRoot, translateSchema } from "./translate-schema.ts";

/** Returns the problems of a value; an empty list accepts it. */
export type Validate = (value: unknown) => readonly SchemaProblem[];

/** @throws {UserError} if the schema cannot be compiled, with the JSON pointer of what is wrong */
export type CompileSchema = (schema: unknown, pointer: string) => Validate;

/** Schemas that are reached by a reference are compiled once, by their names. Circular ones may refer to each other. */
export function createCompiler(document: OpenApiDocument, options: TranslationOptions): CompileSchema {
  const ajv = createAjv();
  const names = new Map<string, string>();
  const define = ($ref: string): string => {
    const known = names.get($ref);
    if (known !== undefined) return known;
    const name = `urn:schema:${names.size}`;
    names.set($ref, name);
    const target: unknown = resolve(document, { $ref });
    add(translateSchema(translation, target, $ref), name, $ref);
    return name;
  };
  const translation: Translation = { ...options, document, define };
  const add = (schema: JsonSchema | boolean, name: string, pointer: string): void => {
    checkSchema(schema, pointer);
    ajv.addSchema(typeof schema === "boolean" ? { allOf: [schema] } : schema, name);
  };
  const validators = new Map<unknown, Validate>();
  return (schema, pointer) => {
    const validate =
      validators.get(schema) ?? createValidator(ajv, translateRoot(translation, schema, pointer), pointer);
    validators.set(schema, validate);
    return validate;
  };
}

/** Checks the schema now, and compiles it when the first value comes: a description may have thousands. */
function createValidator(ajv: Ajv2020, schema: JsonSchema | boolean, pointer: string): Validate {
  checkSchema(schema, pointer);
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= compile(ajv, schema, pointer);
    try {
      return validate(value) ? accepted : toProblems(validate.errors ?? []);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [{ pointer: "", keyword: "depth", expected: "a value that is nested less deeply", actual: "too deep" }];
    }
  };
}

const accepted: readonly SchemaProblem[] = [];

/** Not strict: a valid schema may have unknown formats and keywords, and properties without a type. */
function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    logger: false,
    meta: false, // `checkSchema` compares with it
    validateSchema: false,
    multipleOfPrecision: 10,
    code: { regExp: Object.assign(compilePattern, { code: "compilePattern" }) },
  });
  addFormats.default(ajv);
  return ajv;
}

/** Patterns are Unicode ones, unless only older syntax can read them. */
function compilePattern(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern);
  }
}

let metaSchema: Ajv2020 | undefined;

/** Compares a schema with the meta-schema, which is compiled once for all judges. */
function checkSchema(schema: JsonSchema | boolean, pointer: string): void {
  metaSchema ??= new Ajv2020({ strict: false, logger: false, validateFormats: false });
  if (metaSchema.validateSchema(schema)) return;
  const [error] = metaSchema.errors ?? [];
  throw new UserError(`${pointer}${error?.instancePath ?? ""}: ${error?.message ?? "is not a schema"}`);
}

function compile(ajv: Ajv2020, schema: JsonSchema | boolean, pointer: string): ValidateFunction {
  try {
    return ajv.compile(schema);
  } catch (error) {
    throw new UserError(`${pointer}: ${(error as Error).message}`);
  }
}
