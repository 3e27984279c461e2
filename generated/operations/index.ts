// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { OperationTable } from "../../scripts/runtime/transport/operation.ts";

/** The first server of the description. */
export const baseUrl: string = "https://api.github.com";

/** Every operation, sorted by `operationId`. */
export const operations: OperationTable = [
  {
    operationId: "copilot-spaces/create-resource-for-org",
    method: "POST",
    path: "/orgs/{org}/copilot-spaces/{space_number}/resources",
    pathParameters: { org: "string", space_number: "integer" },
    body: { mediaType: "application/json", required: true },
    returns: "always",
    resultType: "object",
    access: {
      tokens: ["classic", "oauth", "fine-grained", "app-user", "app-installation"],
      scope: "write:org",
      permission: "organization permission \"Copilot Spaces\" (write)",
    },
  },
  {
    operationId: "copilot-spaces/create-resource-for-user",
    method: "POST",
    path: "/users/{username}/copilot-spaces/{space_number}/resources",
    pathParameters: { username: "string", space_number: "integer" },
    body: { mediaType: "application/json", required: true },
    returns: "always",
    resultType: "object",
    access: { tokens: ["classic", "oauth"], scope: "write:user", listedScope: "user" },
  },
  {
    operationId: "copilot-spaces/delete-resource-for-org",
    method: "DELETE",
    path: "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    pathParameters: { org: "string", space_number: "integer", space_resource_id: "integer" },
    access: {
      tokens: ["classic", "oauth", "fine-grained", "app-user", "app-installation"],
      scope: "write:org",
      permission: "organization permission \"Copilot Spaces\" (write)",
    },
  },
  {
    operationId: "copilot-spaces/delete-resource-for-user",
    method: "DELETE",
    path: "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    pathParameters: { username: "string", space_number: "integer", space_resource_id: "integer" },
    access: { tokens: ["classic", "oauth"], scope: "write:user", listedScope: "user" },
  },
  {
    operationId: "copilot-spaces/get-resource-for-org",
    method: "GET",
    path: "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    pathParameters: { org: "string", space_number: "integer", space_resource_id: "integer" },
    returns: "always",
    resultType: "object",
    access: {
      tokens: ["classic", "oauth", "fine-grained", "app-user", "app-installation"],
      scope: "read:org",
      permission: "organization permission \"Copilot Spaces\" (read)",
    },
  },
  {
    operationId: "copilot-spaces/get-resource-for-user",
    method: "GET",
    path: "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    pathParameters: { username: "string", space_number: "integer", space_resource_id: "integer" },
    returns: "always",
    resultType: "object",
    access: { tokens: ["classic", "oauth"], scope: "read:user" },
  },
  {
    operationId: "copilot-spaces/list-resources-for-org",
    method: "GET",
    path: "/orgs/{org}/copilot-spaces/{space_number}/resources",
    pathParameters: { org: "string", space_number: "integer" },
    returns: "always",
    resultType: "object",
    access: {
      tokens: ["classic", "oauth", "fine-grained", "app-user", "app-installation"],
      scope: "read:org",
      permission: "organization permission \"Copilot Spaces\" (read)",
    },
  },
  {
    operationId: "copilot-spaces/list-resources-for-user",
    method: "GET",
    path: "/users/{username}/copilot-spaces/{space_number}/resources",
    pathParameters: { username: "string", space_number: "integer" },
    returns: "always",
    resultType: "object",
    access: { tokens: ["classic", "oauth"], scope: "read:user" },
  },
  {
    operationId: "copilot-spaces/update-resource-for-org",
    method: "PUT",
    path: "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    pathParameters: { org: "string", space_number: "integer", space_resource_id: "integer" },
    body: { mediaType: "application/json", required: true },
    returns: "always",
    resultType: "object",
    access: {
      tokens: ["classic", "oauth", "fine-grained", "app-user", "app-installation"],
      scope: "write:org",
      permission: "organization permission \"Copilot Spaces\" (write)",
    },
  },
  {
    operationId: "copilot-spaces/update-resource-for-user",
    method: "PUT",
    path: "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}",
    pathParameters: { username: "string", space_number: "integer", space_resource_id: "integer" },
    body: { mediaType: "application/json", required: true },
    returns: "always",
    resultType: "object",
    access: { tokens: ["classic", "oauth"], scope: "write:user", listedScope: "user" },
  },
];
