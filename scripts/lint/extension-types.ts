import type { NodeType, Plugin } from "@redocly/openapi-core";

import { ignoreExtensions } from "./foreign-extensions.ts";

type ExtendTypes = NonNullable<NonNullable<Plugin["typeExtension"]>["oas3"]>;

const text = { type: "string" } as const;
const textList = { type: "array", items: text } as const;

/** Kinds of tokens, as hints name them: https://docs.github.com/rest/authentication */
const tokenKinds = ["classic", "oauth", "fine-grained", "app-user", "app-installation"];

const extensions = {
  ClientGroup: { properties: { name: text, binds: textList, type: text }, required: ["name"] },
  GithubAccess: {
    properties: {
      tokens: { type: "array", items: { enum: tokenKinds } },
      scope: text,
      listedScope: text,
      permission: "GithubPermission",
    },
    required: ["tokens"],
  },
  GithubPermission: { properties: { name: text, level: text, access: text }, required: ["name", "level", "access"] },
  GithubReference: {
    properties: {
      type: { enum: ["repository", "file", "issue", "pull-request"] },
      repository: text,
      path: text,
      commit: text,
      number: text,
    },
    required: ["type", "repository"],
  },
  Provenance: {
    properties: { certainty: { enum: ["example", "likely"] }, source: text },
    required: ["certainty", "source"],
  },
} satisfies ReturnType<ExtendTypes>;

/** The extensions, by the type of the node that has them. */
export const extensionsOf: Readonly<Record<string, Readonly<NodeType["properties"]>>> = {
  Tag: { "x-client-group": "ClientGroup" },
  Operation: { "x-client-method": text, "x-github-access": "GithubAccess" },
  Parameter: { "x-response-field": text },
  Schema: {
    "x-provenance": "Provenance",
    "x-identity": textList,
    "x-attached-once": textList,
    "x-github-reference": "GithubReference",
  },
};

export const ownExtensions: ReadonlySet<string> = new Set(Object.values(extensionsOf).flatMap(Object.keys));

/** Adds the extensions to Redocly's types, so that it checks shapes, required keys and spelling of these alone. */
export const extendTypes: ExtendTypes = (given) => {
  const types = ignoreExtensions(given);
  const extended = Object.entries(extensionsOf).map(([name, properties]) => {
    const type = types[name];
    return [name, { ...type, properties: { ...type?.properties, ...properties } }] as const;
  });
  return { ...types, ...extensions, ...Object.fromEntries(extended) };
};
