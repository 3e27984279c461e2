/** Whether the extensions of a description have the shapes that the targets read. */
import { httpMethods, type OpenApiDocument, type PathItemObject } from "./openapi-document.ts";
import { pointer, resolve } from "./reference.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value !== "";
const isTextList: Check = (value) => Array.isArray(value) && value.every(isText);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isRecordOf =
  (fields: Record<string, Check>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check(Object.entries(value).find(([key]) => key === name)?.[1]));

const isGroup = isRecordOf({ name: isText, binds: optional(isTextList), type: optional(isText) });
const isPermission = isRecordOf({ name: isText, level: isText, access: isText });
const isAccess = isRecordOf({ tokens: isTextList, scope: optional(isText), permission: optional(isPermission) });

/** What to repair, each at its JSON pointer; empty when there is nothing. */
export function findExtensionProblems(document: OpenApiDocument): string[] {
  const tags = (document.tags ?? []).flatMap((tag, index) =>
    optional(isGroup)(tag["x-client-group"])
      ? []
      : [
          `${pointer(["tags", String(index), "x-client-group"])}: give it a name, and if need be a list binds and a type`,
        ],
  );
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = resolve<PathItemObject>(document, item)[method];
      const at = (extension: string) => pointer(["paths", path, method, extension]);
      return [
        ...(optional(isText)(operation?.["x-client-method"]) ? [] : [`${at("x-client-method")}: give it a name`]),
        ...(optional(isAccess)(operation?.["x-github-access"])
          ? []
          : [
              `${at("x-github-access")}: give it a list tokens, and if need be a scope and a permission (name, level, access)`,
            ]),
      ];
    }),
  );
  return [...tags, ...operations];
}
