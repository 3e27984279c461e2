// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { ResponseTable, SchemaTable } from "../../scripts/runtime/validate/schema.ts";

export const responses: ResponseTable = {
  "copilot-spaces/create-resource-for-org": { "200": "Resource", "201": "Resource" },
  "copilot-spaces/create-resource-for-user": { "200": "Resource", "201": "Resource" },
  "copilot-spaces/get-resource-for-org": { "200": "Resource" },
  "copilot-spaces/get-resource-for-user": { "200": "Resource" },
  "copilot-spaces/list-resources-for-org": { "200": "ResourceList" },
  "copilot-spaces/list-resources-for-user": { "200": "ResourceList" },
  "copilot-spaces/update-resource-for-org": { "200": "Resource" },
  "copilot-spaces/update-resource-for-user": { "200": "Resource" },
};

export const schemas: SchemaTable = {
  FreeTextMetadata: {
    type: "object",
    required: ["name", "text"],
    properties: { name: { type: "string" }, text: { type: "string" } },
  },
  FreeTextResource: {
    type: "object",
    required: ["resource_type", "metadata"],
    properties: { resource_type: { type: "string" }, metadata: "FreeTextMetadata" },
    allOf: ["ResourceBase"],
  },
  GithubFileMetadata: {
    type: "object",
    required: ["repository_id", "file_path"],
    properties: { repository_id: { type: "integer" }, file_path: { type: "string" }, sha: { type: "string" } },
  },
  GithubFileResource: {
    type: "object",
    required: ["resource_type", "metadata"],
    properties: { resource_type: { type: "string" }, metadata: "GithubFileMetadata" },
    allOf: ["ResourceBase"],
  },
  GithubIssueMetadata: {
    type: "object",
    properties: { repository_id: { type: "integer" }, number: { type: "integer" } },
  },
  GithubIssueResource: {
    type: "object",
    required: ["resource_type", "metadata"],
    properties: { resource_type: { type: "string" }, metadata: "GithubIssueMetadata" },
    allOf: ["ResourceBase"],
  },
  GithubPullRequestMetadata: {
    type: "object",
    properties: { repository_id: { type: "integer" }, number: { type: "integer" } },
  },
  GithubPullRequestResource: {
    type: "object",
    required: ["resource_type", "metadata"],
    properties: { resource_type: { type: "string" }, metadata: "GithubPullRequestMetadata" },
    allOf: ["ResourceBase"],
  },
  MediaContentMetadata: {
    type: "object",
    properties: {
      copilot_chat_attachment_id: { type: "integer" },
      media_type: { type: "string" },
      url: { type: "string" },
      height: { type: "integer" },
      width: { type: "integer" },
    },
  },
  MediaContentResource: {
    type: "object",
    required: ["resource_type", "metadata"],
    properties: { resource_type: { type: "string" }, metadata: "MediaContentMetadata" },
    allOf: ["ResourceBase"],
  },
  RepositoryMetadata: {
    type: "object",
    required: ["repository_id"],
    properties: { repository_id: { type: "integer" } },
  },
  RepositoryResource: {
    type: "object",
    required: ["resource_type", "metadata"],
    properties: { resource_type: { type: "string" }, metadata: "RepositoryMetadata" },
    allOf: ["ResourceBase"],
  },
  Resource: {
    anyOf: [
      "RepositoryResource",
      "FreeTextResource",
      "GithubFileResource",
      "GithubIssueResource",
      "GithubPullRequestResource",
      "UploadedTextFileResource",
      "MediaContentResource",
    ],
    discriminator: {
      property: "resource_type",
      values: [
        ["repository"],
        ["free_text"],
        ["github_file"],
        ["github_issue"],
        ["github_pull_request"],
        ["uploaded_text_file"],
        ["media_content"],
      ],
    },
  },
  ResourceBase: {
    type: "object",
    required: ["id", "created_at", "updated_at"],
    properties: {
      id: { type: "integer" },
      copilot_chat_attachment_id: { type: ["integer", "null"] },
      created_at: { type: "string" },
      updated_at: { type: "string" },
    },
  },
  ResourceList: {
    type: "object",
    required: ["resources"],
    properties: { resources: { type: "array", items: "Resource" } },
  },
  UploadedTextFileMetadata: {
    type: "object",
    properties: { copilot_chat_attachment_id: { type: "integer" }, name: { type: "string" } },
  },
  UploadedTextFileResource: {
    type: "object",
    required: ["resource_type", "metadata"],
    properties: { resource_type: { type: "string" }, metadata: "UploadedTextFileMetadata" },
    allOf: ["ResourceBase"],
  },
};
