/** Guards for kinds, methods that are generic in the kind, and kinds that are added later. */
import { describe, expectTypeOf, test } from "vitest";
import {
  asUnknownResource,
  type CreateResourceRequest,
  type FreeTextResource,
  type GithubFileResource,
  isFreeText,
  isGithubFile,
  type Resource,
  type ResourceBase,
  type Space,
  type UnknownResource,
} from "../../generated/client/index.ts";
import { isFreeText as isFreeTextOfTypes } from "../../generated/types/index.ts";

type Kind = CreateResourceRequest["resource_type"];
type RequestOf<K extends Kind> = Extract<CreateResourceRequest, { resource_type: K }>;

declare const space: Space;
declare const resource: Resource;
declare const request: CreateResourceRequest;

describe("guards", () => {
  test("narrow a resource, and leave the other kinds", () => {
    if (isFreeText(resource)) expectTypeOf(resource).toEqualTypeOf<FreeTextResource>();
    else if (resource.resource_type !== "github_file")
      expectTypeOf(resource).toEqualTypeOf<Exclude<Resource, FreeTextResource | GithubFileResource>>();
    expectTypeOf<typeof isFreeTextOfTypes>().toEqualTypeOf<typeof isFreeText>();
  });

  test("filter a list", () => {
    expectTypeOf([resource].filter(isGithubFile)).toEqualTypeOf<GithubFileResource[]>();
    expectTypeOf([resource].find(isGithubFile)).toEqualTypeOf<GithubFileResource | undefined>();
  });

  test("accept undefined, null and unknown kinds, and nothing else", () => {
    isFreeText(undefined);
    isFreeText(null);
    const later = resource as UnknownResource;
    if (isFreeText(later)) expectTypeOf(later.metadata.text).toEqualTypeOf<string>();
    // @ts-expect-error -- not a resource
    isFreeText("free_text");
    // @ts-expect-error -- a request has no id
    isFreeText(request);
  });
});

describe("a kind that GitHub adds", () => {
  test("is read as an UnknownResource", () => {
    const later = asUnknownResource(resource);
    expectTypeOf(later).toEqualTypeOf<UnknownResource | undefined>();
    if (!later) return;
    expectTypeOf(later.resource_type).toEqualTypeOf<string>();
    expectTypeOf(later.id).toEqualTypeOf<number>();
    expectTypeOf(later.copilot_chat_attachment_id).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(later.metadata["since"]).toBeUnknown();
    expectTypeOf(resource).toExtend<UnknownResource>();
  });

  test("leaves a switch over the known kinds compiling, unless it wants to be told", () => {
    type Added = Resource | (ResourceBase & { resource_type: "hologram"; metadata: { depth: number } });
    const describeNote = (added: Added): string => {
      switch (added.resource_type) {
        case "free_text":
          return added.metadata.text;
        case "repository":
        case "github_file":
        case "github_issue":
        case "github_pull_request":
        case "uploaded_text_file":
        case "media_content":
          return "";
        default: {
          const later: UnknownResource = added;
          // @ts-expect-error -- hologram has no case
          added satisfies never;
          return later.resource_type;
        }
      }
    };
    expectTypeOf(describeNote).toBeFunction();
  });
});

describe("a method that is generic in the kind", () => {
  test("accepts requests from anywhere", () => {
    const note = { resource_type: "free_text" as const, metadata: { name: "a", text: "b" } };
    const repository = { resource_type: "repository" as const, metadata: { repository_id: 42 } };
    void space.createResource(request);
    void space.createResource(note);
    void space.createResource({ ...note, metadata: { ...note.metadata, text: "c" } });
    for (const each of [note, repository, request]) void space.createResource(each);
    void space.createResource(Math.random() < 0.5 ? note : repository);
    const either = "github_issue" as "github_issue" | "github_pull_request";
    void space.createResource({ resource_type: either, metadata: { repository_id: 42, number: 1 } });
    if (isFreeText(resource)) void space.createResource(resource);
    // @ts-expect-error -- of any kind, some of which cannot be created
    void space.createResource(resource);
  });

  test("accepts what a function received", () => {
    const attach = (body: CreateResourceRequest) => space.createResource(body);
    const attachKind = <K extends Kind>(body: RequestOf<K>) => space.createResource(body);
    const attachRequest = <Body extends CreateResourceRequest>(body: Body) => space.createResource(body);
    expectTypeOf(attach).returns.resolves.toEqualTypeOf<{ resource: Resource; created: boolean }>();
    expectTypeOf(attachKind).toBeFunction();
    expectTypeOf(attachRequest).toBeFunction();
    expectTypeOf<Parameters<Space["createResource"]>[0]>().toEqualTypeOf<CreateResourceRequest>();
  });

  test("is implemented by a fake without type parameters", () => {
    const created = (): never => {
      throw new Error("full");
    };
    const fake: Pick<Space, "createResource"> = { createResource: (body: CreateResourceRequest) => created() ?? body };
    expectTypeOf(fake.createResource).toEqualTypeOf<Space["createResource"]>();
  });
});
