/** Rules for the extensions of a description. `redocly.yaml` names this plugin, so the command line has them too. */
import type { Plugin } from "@redocly/openapi-core";
import { ClientGroup } from "./client-group.ts";
import { ClientMethod } from "./client-method.ts";
import { ExtensionName } from "./extension-name.ts";
import { extendTypes } from "./extension-types.ts";
import { GithubReference } from "./github-reference.ts";
import { Identity } from "./identity.ts";
import { OperationId } from "./operation-id.ts";

const id = "copilot-spaces";

const rules = {
  "client-group": ClientGroup,
  "client-method": ClientMethod,
  "extension-name": ExtensionName,
  "github-reference": GithubReference,
  identity: Identity,
  "operation-id": OperationId,
};

/** Redocly's built-in rule `struct` checks the shape of the extensions that `extendTypes` declares. */
export const plugin: Plugin = { id, rules: { oas3: rules }, typeExtension: { oas3: extendTypes } };

/** Every rule of the plugin as an error. */
export const pluginRules: Readonly<Record<string, "error">> = Object.fromEntries(
  Object.keys(rules).map((name) => [`${id}/${name}`, "error"]),
);

export default function createPlugin(): Plugin {
  return plugin;
}
