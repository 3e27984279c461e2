/** Rules for the extensions of a description. `redocly.yaml` names this plugin, so the command line has them too. */
import type { Plugin } from "@redocly/openapi-core";
import { ClientGroup } from "./client-group.ts";
import { ClientMethod } from "./client-method.ts";
import { ExtensionName } from "./extension-name.ts";
import { extendTypes } from "./extension-types.ts";
import { ignoreExtensions } from "./foreign-extensions.ts";
import { GithubReference } from "./github-reference.ts";
import { Identity } from "./identity.ts";
import { OperationId } from "./operation-id.ts";
import { OperationName } from "./operation-name.ts";
import { PathTemplate } from "./path-template.ts";
import { Pattern } from "./pattern.ts";
import { ReferenceType } from "./reference-type.ts";
import { SchemaKeywords } from "./schema-keywords.ts";

const id = "copilot-spaces";

const rules = {
  "client-group": ClientGroup,
  "client-method": ClientMethod,
  "extension-name": ExtensionName,
  "github-reference": GithubReference,
  identity: Identity,
  "operation-id": OperationId,
  "operation-name": OperationName,
  "path-template": PathTemplate,
  pattern: Pattern,
  "reference-type": ReferenceType,
  "schema-keywords": SchemaKeywords,
};

/** Redocly's built-in rule `struct` checks the shape of the extensions that `extendTypes` declares. */
export const plugin: Plugin = { id, rules: { oas3: rules }, typeExtension: { oas3: extendTypes } };

/** Without any rules: keeps Redocly from reading extensions. */
export const structurePlugin: Plugin = { id: `${id}-structure`, typeExtension: { oas3: ignoreExtensions } };

/** The rules that hold for every description. `operation-id` is for one whose names are chosen with care. */
export const pluginRules: Readonly<Record<string, "error" | "warn">> = {
  [`${id}/client-group`]: "error",
  [`${id}/client-method`]: "error",
  [`${id}/extension-name`]: "error",
  [`${id}/github-reference`]: "error",
  [`${id}/identity`]: "error",
  [`${id}/operation-name`]: "warn",
  [`${id}/path-template`]: "error",
  [`${id}/pattern`]: "error",
  [`${id}/reference-type`]: "error",
  [`${id}/schema-keywords`]: "error",
};

export default function createPlugin(): Plugin {
  return plugin;
}
