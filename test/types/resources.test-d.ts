import { describe, expectTypeOf, test } from "vitest";
import type {
  CreateResourceRequest,
  MediaContentResource,
  Resource,
  UnknownResource,
  UploadedTextFileResource,
} from "../../generated/client/index.ts";

type Kind = Resource["resource_type"];
type MetadataOf<K extends Kind> = Extract<Resource, { resource_type: K }>["metadata"];

declare const resource: Resource;

describe("resources that are read", () => {
  test("a resource has one of seven kinds", () => {
    expectTypeOf<Kind>().toEqualTypeOf<
      | "repository"
      | "free_text"
      | "github_file"
      | "github_issue"
      | "github_pull_request"
      | "uploaded_text_file"
      | "media_content"
    >();
  });

  test("resource_type narrows metadata", () => {
    if (resource.resource_type === "repository") expectTypeOf(resource.metadata.repository_id).toEqualTypeOf<number>();
    if (resource.resource_type === "free_text") {
      expectTypeOf(resource.metadata.name).toEqualTypeOf<string>();
      expectTypeOf(resource.metadata.text).toEqualTypeOf<string>();
    }
    if (resource.resource_type === "github_file") {
      expectTypeOf(resource.metadata.repository_id).toEqualTypeOf<number>();
      expectTypeOf(resource.metadata.file_path).toEqualTypeOf<string>();
      expectTypeOf(resource.metadata.sha).toEqualTypeOf<string | undefined>();
    }
    if (resource.resource_type === "github_issue") {
      expectTypeOf(resource.metadata.repository_id).toEqualTypeOf<number | undefined>();
      expectTypeOf(resource.metadata.number).toEqualTypeOf<number | undefined>();
    }
    if (resource.resource_type === "github_pull_request")
      expectTypeOf(resource.metadata.number).toEqualTypeOf<number | undefined>();
    if (resource.resource_type === "uploaded_text_file") {
      expectTypeOf(resource.metadata.name).toEqualTypeOf<string | undefined>();
      expectTypeOf(resource.metadata.copilot_chat_attachment_id).toEqualTypeOf<number | undefined>();
    }
    if (resource.resource_type === "media_content") {
      expectTypeOf(resource.metadata.width).toEqualTypeOf<number | undefined>();
      expectTypeOf(resource.metadata.height).toEqualTypeOf<number | undefined>();
      expectTypeOf(resource.metadata.media_type).toEqualTypeOf<string | undefined>();
      expectTypeOf(resource.metadata.url).toEqualTypeOf<string | undefined>();
    }
  });

  test("metadata has no field before the kind is known", () => {
    // @ts-expect-error -- only two kinds have it
    void resource.metadata.name;
    // @ts-expect-error -- not with brackets either
    void resource.metadata["text"];
  });

  test("a field that GitHub adds to metadata is read with `in`", () => {
    if (resource.resource_type !== "free_text") return;
    // @ts-expect-error -- not in the description
    void resource.metadata.since;
    if ("since" in resource.metadata) expectTypeOf(resource.metadata.since).toBeUnknown();
    expectTypeOf(resource.metadata).toExtend<Readonly<Record<string, unknown>>>();
  });

  test("every kind has an id and two dates", () => {
    expectTypeOf(resource.id).toEqualTypeOf<number>();
    expectTypeOf(resource.created_at).toEqualTypeOf<string>();
    expectTypeOf(resource.updated_at).toEqualTypeOf<string>();
    expectTypeOf(resource.copilot_chat_attachment_id).toEqualTypeOf<number | null | undefined>();
  });

  test("the default of a switch over all kinds can be used as an unknown kind", () => {
    switch (resource.resource_type) {
      case "repository":
      case "free_text":
      case "github_file":
      case "github_issue":
      case "github_pull_request":
      case "uploaded_text_file":
      case "media_content":
        break;
      default:
        expectTypeOf(resource).toBeNever();
        resource satisfies UnknownResource;
    }
  });

  test("the default of a switch without one kind is not never", () => {
    switch (resource.resource_type) {
      case "repository":
      case "free_text":
      case "github_file":
      case "github_issue":
      case "github_pull_request":
      case "uploaded_text_file":
        break;
      default:
        expectTypeOf(resource).toEqualTypeOf<MediaContentResource>();
    }
  });
});

describe("requests that create a resource", () => {
  test("a request creates one of five kinds", () => {
    expectTypeOf<CreateResourceRequest["resource_type"]>().toEqualTypeOf<
      "repository" | "free_text" | "github_file" | "github_issue" | "github_pull_request"
    >();
  });

  test("the required metadata of each kind is enough", () => {
    ({ resource_type: "repository", metadata: { repository_id: 42 } }) satisfies CreateResourceRequest;
    ({ resource_type: "free_text", metadata: { name: "a", text: "b" } }) satisfies CreateResourceRequest;
    ({ resource_type: "github_file", metadata: { repository_id: 42, file_path: "a" } }) satisfies CreateResourceRequest;
    ({
      resource_type: "github_file",
      metadata: { repository_id: 42, file_path: "a", sha: "b" },
    }) satisfies CreateResourceRequest;
    ({ resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } }) satisfies CreateResourceRequest;
    ({
      resource_type: "github_pull_request",
      metadata: { repository_id: 42, number: 1 },
    }) satisfies CreateResourceRequest;
  });

  test("a resource can be created from one that was read, unless its kind is read-only", () => {
    expectTypeOf<MetadataOf<"free_text">>().toExtend<
      Extract<CreateResourceRequest, { resource_type: "free_text" }>["metadata"]
    >();
    expectTypeOf<UploadedTextFileResource>().not.toExtend<CreateResourceRequest>();
    expectTypeOf<MediaContentResource>().not.toExtend<CreateResourceRequest>();
  });

  test("a request with incomplete metadata, or with the metadata of another kind, does not compile", () => {
    // @ts-expect-error -- read-only
    ({ resource_type: "uploaded_text_file", metadata: { name: "a" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- read-only
    ({ resource_type: "media_content", metadata: { url: "a" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no such kind
    ({ resource_type: "hologram", metadata: {} }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no kind
    ({ metadata: { repository_id: 42 } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no metadata
    ({ resource_type: "free_text" }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no repository_id
    ({ resource_type: "repository", metadata: {} }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no text
    ({ resource_type: "free_text", metadata: { name: "a" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no name
    ({ resource_type: "free_text", metadata: { text: "b" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no file_path
    ({ resource_type: "github_file", metadata: { repository_id: 42 } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no repository_id
    ({ resource_type: "github_file", metadata: { file_path: "a" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- undefined is not the same as absent
    ({ repository_id: 42, file_path: "a", sha: undefined }) satisfies MetadataOf<"github_file">;
    // @ts-expect-error -- no number
    ({ resource_type: "github_issue", metadata: { repository_id: 42 } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- no repository_id
    ({ resource_type: "github_pull_request", metadata: { number: 1 } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- a number in a string
    ({ resource_type: "repository", metadata: { repository_id: "42" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- metadata of another kind
    ({ resource_type: "repository", metadata: { name: "a", text: "b" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- metadata of two kinds
    ({ resource_type: "repository", metadata: { repository_id: 42, name: "a" } }) satisfies CreateResourceRequest;
    // @ts-expect-error -- a misspelled field
    ({ resource_type: "free_text", metadata: { nme: "a", text: "b" } }) satisfies CreateResourceRequest;
    ({
      resource_type: "github_file",
      // @ts-expect-error -- a misspelled field that is optional
      metadata: { repository_id: 42, file_path: "a", shaa: "b" },
    }) satisfies CreateResourceRequest;
    // @ts-expect-error -- a field next to metadata
    ({ resource_type: "repository", metadata: { repository_id: 42 }, id: 1 }) satisfies CreateResourceRequest;
  });
});
