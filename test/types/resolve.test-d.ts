import { describe, expectTypeOf, test } from "vitest";
import type {
  CreateGithubFileResource,
  CreateGithubIssueResource,
  CreateGithubPullRequestResource,
  CreateRepositoryResource,
  CreateResourceRequest,
  Space,
} from "../../generated/client/index.ts";
import { createResolver, type ResourceReference } from "../../generated/resolve/index.ts";

declare const space: Space;
declare const reference: ResourceReference;
const resolve = createResolver({ token: "ghp_any" });

describe("the type of a resolved reference", () => {
  test("is any request for a string and for any reference", () => {
    expectTypeOf(resolve("octo-org/handbook")).resolves.toExtend<CreateResourceRequest>();
    expectTypeOf(resolve(reference)).resolves.toExtend<CreateResourceRequest>();
    void resolve(reference).then((request) => space.createResource(request));
  });

  test("is that of the object", () => {
    const repository = "octo-org/handbook";
    expectTypeOf(resolve({ repository })).resolves.toEqualTypeOf<CreateRepositoryResource>();
    expectTypeOf(resolve({ repository, path: "a.md" })).resolves.toEqualTypeOf<CreateGithubFileResource>();
    expectTypeOf(resolve({ repository, path: "a.md", ref: "v1" })).resolves.toEqualTypeOf<CreateGithubFileResource>();
    expectTypeOf(resolve({ repository, number: 1 })).resolves.toEqualTypeOf<
      CreateGithubIssueResource | CreateGithubPullRequestResource
    >();
  });
});

test("what cannot be resolved does not compile", () => {
  // @ts-expect-error -- no repository
  void resolve({ path: "a.md" });
  // @ts-expect-error -- a misspelled field
  void resolve({ repository: "a/b", paht: "a.md" });
  // @ts-expect-error -- a ref without a path
  void resolve({ repository: "a/b", ref: 1 });
  // @ts-expect-error -- a number as text
  void resolve({ repository: "a/b", number: "1" });
  // @ts-expect-error -- an id
  void resolve(42);
  // @ts-expect-error -- no such option
  createResolver({ tokn: "ghp_any" });
});
