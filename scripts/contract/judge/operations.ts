/** Reads the operations of a description in the form that the judge needs, with their schemas compiled. */
import {
  type ExampleObject,
  type HeaderObject,
  httpMethods,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  type RequestBodyObject,
  type ResponseObject,
  type Schema,
} from "../../model/openapi-document.ts";
import { pointer, resolve } from "../../model/reference.ts";
import { readBasePaths } from "./base-paths.ts";
import type { CompileSchema, Validate } from "./compile-schemas.ts";

export interface JudgedOperation {
  /** `operationId`, or method and path template. */
  readonly name: string;
  readonly method: string;
  readonly source: OperationObject;
  readonly parameters: readonly JudgedParameter[];
  readonly requestBody: JudgedRequestBody | undefined;
  /** By status: `200`, `4XX` or `default`. */
  readonly responses: ReadonlyMap<string, JudgedResponse>;
}

/** A value that is written as text: a parameter or a header. */
export interface JudgedText {
  readonly name: string;
  readonly required: boolean;
  readonly style: string | undefined;
  readonly explode: boolean | undefined;
  readonly schema: Schema | undefined;
  /** Whether the text is JSON: `content` in place of `schema`. */
  readonly isJson: boolean;
  readonly validate: Validate;
}

export interface JudgedParameter extends JudgedText {
  readonly place: ParameterObject["in"];
  /** `x-response-field`. */
  readonly responseField: string | undefined;
}

export interface JudgedContent {
  readonly mediaType: string;
  readonly validate: Validate;
}

export interface JudgedRequestBody {
  readonly required: boolean;
  readonly contents: readonly JudgedContent[];
}

export interface JudgedResponse {
  readonly headers: readonly JudgedText[];
  /** Empty for a response without a body. */
  readonly contents: readonly JudgedContent[];
  /** Whether the bodies of its examples repeat its status as `status`. */
  readonly repeatedStatus: boolean;
  readonly source: ResponseObject;
}

export interface Compilers {
  readonly request: CompileSchema;
  readonly response: CompileSchema;
}

/** The operations of a path, by method in upper case. */
export type JudgedPath = ReadonlyMap<string, JudgedOperation>;

/** Every path template of the description with its operations, each under every base path of its servers. */
export function readOperations(document: OpenApiDocument, compilers: Compilers): [string, JudgedPath][] {
  return Object.entries(document.paths ?? {}).flatMap(([path, reference]) => {
    const item = resolve<PathItemObject>(document, reference);
    const operations = httpMethods.flatMap((method): [string, JudgedOperation][] => {
      const source = item[method];
      if (!source) return [];
      const place = pointer(["paths", path, method]);
      const name = source.operationId ?? `${method.toUpperCase()} ${path}`;
      const judged = {
        name,
        method: method.toUpperCase(),
        source,
        parameters: readParameters(document, item, source, compilers.request, place),
        requestBody: readRequestBody(document, source, compilers.request, place),
        responses: readResponses(document, source, compilers.response, place),
      };
      return [[judged.method, judged]];
    });
    return [...readBasePaths(document, item)].map((base): [string, JudgedPath] => [base + path, new Map(operations)]);
  });
}

/** An operation's own parameter replaces the path item's of the same name and place. */
function readParameters(
  document: OpenApiDocument,
  item: PathItemObject,
  operation: OperationObject,
  compile: CompileSchema,
  place: string,
): JudgedParameter[] {
  const parameters = new Map<string, JudgedParameter>();
  for (const reference of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve<ParameterObject>(document, reference);
    const { name, in: where } = parameter;
    // OpenAPI ignores header parameters with these names.
    if (where === "header" && ["accept", "content-type", "authorization"].includes(name.toLowerCase())) continue;
    const text = readText(parameter, name, compile, `${place} parameter ${name}`);
    const required = text.required || where === "path";
    parameters.set(`${where} ${name}`, {
      ...text,
      required,
      place: where,
      responseField: parameter["x-response-field"],
    });
  }
  return [...parameters.values()];
}

function readText(source: HeaderObject, name: string, compile: CompileSchema, place: string): JudgedText {
  const [json] = Object.values(source.content ?? {});
  const schema = json ? json.schema : source.schema;
  return {
    name,
    required: source.required ?? false,
    style: source.style,
    explode: source.explode,
    schema,
    isJson: json !== undefined,
    validate: schema === undefined ? acceptAll : compile(schema, `${place}/schema`),
  };
}

const acceptAll: Validate = () => [];

function readRequestBody(
  document: OpenApiDocument,
  operation: OperationObject,
  compile: CompileSchema,
  place: string,
): JudgedRequestBody | undefined {
  if (!operation.requestBody) return undefined;
  const body = resolve<RequestBodyObject>(document, operation.requestBody);
  return { required: body.required ?? false, contents: readContents(body.content, compile, `${place}/requestBody`) };
}

function readResponses(
  document: OpenApiDocument,
  operation: OperationObject,
  compile: CompileSchema,
  place: string,
): Map<string, JudgedResponse> {
  const responses = Object.entries(operation.responses ?? {}).filter(([status]) => !status.startsWith("x-"));
  return new Map(
    responses.map(([status, reference]) => {
      const source = resolve<ResponseObject>(document, reference);
      const here = `${place}/responses/${status}`;
      const headers = Object.entries(source.headers ?? {})
        .filter(([name]) => name.toLowerCase() !== "content-type") // OpenAPI ignores it
        .map(([name, header]) =>
          readText(resolve<HeaderObject>(document, header), name, compile, `${here}/headers/${name}`),
        );
      const contents = readContents(source.content, compile, here);
      const repeatedStatus = repeatsStatus(document, source, status);
      return [status.toUpperCase(), { headers, contents, repeatedStatus, source }];
    }),
  );
}

function readContents(
  content: Record<string, MediaTypeObject> | undefined,
  compile: CompileSchema,
  place: string,
): JudgedContent[] {
  return Object.entries(content ?? {}).map(([mediaType, { schema }]) => {
    const here = `${place}/${pointer(["content", mediaType, "schema"]).slice(2)}`;
    return { mediaType, validate: schema === undefined ? acceptAll : compile(schema, here) };
  });
}

function repeatsStatus(document: OpenApiDocument, { content = {} }: ResponseObject, status: string): boolean {
  const examples = Object.values(content).flatMap(({ example, examples = {} }) => [
    example,
    ...Object.values(examples).map((each) => resolve<ExampleObject>(document, each).value),
  ]);
  const repeated = examples.flatMap((body): unknown[] => Object(body)["status"] ?? []);
  return repeated.length > 0 && repeated.every((value) => String(value) === status);
}
