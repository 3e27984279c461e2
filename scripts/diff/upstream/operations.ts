/** Compares an operation of this description with GitHub's: its place, parameters, body, responses and access. */
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { resolve, pointer as toPointer } from "../../model/reference.ts";
import { isObject, type Json } from "../normalize/json.ts";
import { compareAccess } from "./access.ts";
import { compareExamples, type Validate } from "./examples.ts";
import { compareSchemas, type Found } from "./schemas.ts";

export interface OperationPlace {
  method: string;
  path: string;
  operation: Json;
}

export interface Documents {
  own: Json;
  upstream: Json;
  validate: Validate;
}

export function compareOperation(documents: Documents, own: OperationPlace, upstream: OperationPlace): Found[] {
  const pointer = toPointer(["paths", own.path, own.method]);
  return [
    ...comparePlaces(own, upstream, pointer),
    ...compareParameters(documents, own.operation, upstream.operation, pointer),
    ...compareBody(documents, own.operation["requestBody"], upstream.operation["requestBody"], pointer),
    ...compareResponses(documents, own.operation, upstream.operation, pointer),
    ...compareAccess(own.operation, upstream.operation, pointer),
  ];
}

function comparePlaces(own: OperationPlace, upstream: OperationPlace, pointer: string): Found[] {
  const read = ({ operation }: OperationPlace) => ({
    documentation: isObject(operation["externalDocs"]) ? operation["externalDocs"]["url"] : undefined,
    deprecated: operation["deprecated"] === true,
  });
  const [here, there] = [read(own), read(upstream)];
  const [place, other] = [own, upstream].map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  return [
    ...(place === other ? [] : [contradiction("path", `It is \`${place}\` here and \`${other}\` there.`, pointer)]),
    ...(there.deprecated && !here.deprecated ? [missing("deprecated", "It is deprecated.", pointer)] : []),
    ...(here.deprecated && !there.deprecated ? [contradiction("deprecated", "It is not deprecated.", pointer)] : []),
    ...(there.documentation === undefined || here.documentation === there.documentation
      ? []
      : [contradiction("documentation", `Its documentation is at ${String(there.documentation)}.`, pointer)]),
  ];
}

function compareParameters(documents: Documents, own: Json, upstream: Json, pointer: string): Found[] {
  const [here, there] = [listParameters(own), listParameters(upstream)];
  return [
    ...[...there].flatMap(([key, other]): Found[] => {
      const mine = here.get(key);
      if (!mine) return [missing("parameter", `The ${key} is missing.`, pointer)];
      const at = `${pointer}/parameters/${mine.index}`;
      const isDemanded = other.parameter["required"] === true;
      const demanded = mine.parameter["required"] === true;
      const message = `The ${key} is ${isDemanded ? "required" : "optional"}.`;
      const required = isDemanded === demanded ? [] : [contradiction("required", message, at)];
      const [schema, otherSchema] = [mine.parameter["schema"], other.parameter["schema"]];
      if (!isObject(schema) || !isObject(otherSchema)) return required;
      const pair = {
        own: [{ schema, pointer: `${at}/schema` }],
        upstream: [{ schema: otherSchema, pointer: "#" }],
        name: String(mine.parameter["name"]),
      };
      return [...required, ...compareSchemas(documents, pair)];
    }),
    ...[...here].flatMap(([key, { index, parameter }]): Found[] => {
      if (there.has(key)) return [];
      const at = `${pointer}/parameters/${index}`;
      if (parameter["required"] === true) return [contradiction("parameter", `The ${key} does not exist.`, at)];
      return [{ kind: "extra", rule: "parameter", message: `The ${key} is only here.`, pointer: at }];
    }),
  ];
}

function listParameters({ parameters }: Json): Map<string, { index: number; parameter: Json }> {
  const listed = (Array.isArray(parameters) ? parameters : []).filter(isObject);
  return new Map(
    listed.map((parameter, index) => {
      return [`${String(parameter["in"])} parameter \`${String(parameter["name"])}\``, { index, parameter }];
    }),
  );
}

function compareBody(documents: Documents, own: unknown, upstream: unknown, pointer: string): Found[] {
  const [here, there] = [follow(documents.own, own), follow(documents.upstream, upstream)];
  if (!there) return here ? [contradiction("request-body", "It takes no body.", pointer)] : [];
  if (!here) return [missing("request-body", "Its body is missing.", pointer)];
  const at = `${pointer}/requestBody`;
  const isDemanded = there["required"] === true;
  const message = `Its body is ${isDemanded ? "required" : "optional"}.`;
  const required = (here["required"] === true) === isDemanded ? [] : [contradiction("required", message, at)];
  return [...required, ...compareContents(documents, here, there, at, "the body")];
}

function compareResponses(documents: Documents, own: Json, upstream: Json, pointer: string): Found[] {
  const read = (document: Json, { responses }: Json) =>
    new Map(
      Object.entries(isObject(responses) ? responses : {}).map(([status, each]) => [status, follow(document, each)]),
    );
  const [here, there] = [read(documents.own, own), read(documents.upstream, upstream)];
  return [
    ...[...there].flatMap(([status, other]): Found[] => {
      const mine = here.get(status);
      if (!mine || !other) return [missing("response", `The response ${status} is missing.`, pointer)];
      return compareContents(documents, mine, other, `${pointer}/responses/${status}`, `the response ${status}`);
    }),
    ...[...here.keys()].flatMap((status): Found[] => {
      if (there.has(status)) return [];
      const at = `${pointer}/responses/${status}`;
      return [{ kind: "extra", rule: "response", message: `The response ${status} is only here.`, pointer: at }];
    }),
  ];
}

function compareContents(documents: Documents, own: Json, upstream: Json, pointer: string, name: string): Found[] {
  const [here, there] = [own["content"], upstream["content"]].map((each) => (isObject(each) ? each : {}));
  const more = Object.keys(here ?? {}).filter((mediaType) => !(mediaType in (there ?? {})));
  return [
    ...Object.entries(there ?? {}).flatMap(([mediaType, other]): Found[] => {
      const mine = here?.[mediaType];
      if (!isObject(mine) || !isObject(other))
        return [missing("media-type", `\`${mediaType}\` of ${name} is missing.`, pointer)];
      const at = `${pointer}/content/${mediaType.replaceAll("/", "~1")}`;
      const [schema, otherSchema] = [mine["schema"], other["schema"]];
      const media = { media: followExamples(documents.own, mine), pointer: at, name };
      const examples = compareExamples(documents.validate, media, followExamples(documents.upstream, other));
      if (!isObject(schema) || !isObject(otherSchema)) return examples;
      const pair = {
        own: [{ schema, pointer: `${at}/schema` }],
        upstream: [{ schema: otherSchema, pointer: "#" }],
        name,
      };
      return [...compareSchemas(documents, pair), ...examples];
    }),
    ...more.map((mediaType): Found => {
      return { kind: "extra", rule: "media-type", message: `\`${mediaType}\` of ${name} is only here.`, pointer };
    }),
  ];
}

function follow(document: Json, value: unknown): Json | undefined {
  // The documents were bundled, so that references lead into them.
  return isObject(value) ? resolve<Json>(document as unknown as OpenApiDocument, value) : undefined;
}

function followExamples(document: Json, media: Json): Json {
  const { examples } = media;
  if (!isObject(examples)) return media;
  const followed = Object.entries(examples).map(([name, each]) => [name, follow(document, each) ?? each]);
  return { ...media, examples: Object.fromEntries(followed) };
}

function missing(rule: string, message: string, pointer: string): Found {
  return { kind: "missing", rule, message, pointer };
}

function contradiction(rule: string, message: string, pointer: string): Found {
  return { kind: "contradicting", rule, message, pointer };
}
