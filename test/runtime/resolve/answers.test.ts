/** How a resolver reports the errors of GitHub, and successes without the fields that it needs. */
import { describe, expect, test } from "vitest";
import type { ResourceReference } from "../../../generated/resolve/index.ts";
import { rejection } from "../recording-fetch.ts";
import { answer, sha, startResolver } from "./github.ts";

const github = "https://github.com/octo-org/handbook";

describe("answers of GitHub", () => {
  const denied = "GitHub also answers 404 when the token may not see the resource.";
  test.each([
    ["a missing repository", "octo-org/nowhere", "GET /repos/octo-org/nowhere: 404 Not Found", "not_found"],
    ["a missing issue", "octo-org/handbook#404", "GET /repos/octo-org/handbook/issues/404: 404 Not Found", "not_found"],
  ])("%s is named, with a hint", async (_, given, message, kind) => {
    const error = await rejection(startResolver().resolve(given));
    expect(error).toMatchObject({ message, kind });
    expect(error).toHaveProperty("hint", `${denied} The token needs the scope repo if the repository is private.`);
  });

  test.each<[reference: ResourceReference, permission: string]>([
    ["octo-org/nowhere", "Metadata"],
    ["octo-org/handbook#404", "Issues"],
    [{ repository: "octo-org/handbook", path: "a", ref: "nowhere" }, "Contents"],
  ])("for %j, a fine-grained token needs the permission %s of the repository", async (given, permission) => {
    const hidden = (request: Request) => {
      const response = answer(request);
      return response instanceof Response && response.ok ? response : Response.json({}, { status: 404 });
    };
    const error = await rejection(startResolver(hidden, { token: "github_pat_a" }).resolve(given));
    expect(error).toHaveProperty("hint", `${denied} The token needs the repository permission "${permission}" (read).`);
  });

  test("a ref is looked for further after 404, too", async () => {
    const { resolve } = startResolver((request) =>
      request.url.endsWith("/commits/feature") ? Response.json({}, { status: 404 }) : answer(request),
    );
    expect(await resolve(`${github}/blob/feature/x/a.md`)).toHaveProperty("metadata.sha", sha);
  });

  test("a ref that does not exist is named by its first segment", async () => {
    const error = await rejection(startResolver().resolve(`${github}/blob/nowhere/docs/a.md`));
    expect(error).toMatchObject({
      kind: "validation",
      message: "GET /repos/octo-org/handbook/commits/nowhere: 422 No commit found",
    });
  });

  test("a ref that cannot be looked up is not tried in another way", async () => {
    const { resolve, paths } = startResolver((request) =>
      request.url.includes("/commits/") ? Response.json({ message: "No" }, { status: 403 }) : answer(request),
    );
    expect(await rejection(resolve(`${github}/blob/a/b/c.md`))).toMatchObject({ kind: "forbidden" });
    expect(paths()).toHaveLength(2);
  });

  test("a ref cannot leave its segment of the URL", async () => {
    const { resolve, paths } = startResolver();
    expect(await rejection(resolve({ repository: "a/b", path: "c", ref: ".." }))).toBeInstanceOf(Error);
    await rejection(resolve({ repository: "octo-org/handbook", path: "c", ref: "../../x" }));
    expect(paths().filter((path) => !path.startsWith("/repos/"))).toEqual([]);
  });

  test("a deleted issue is not blamed on the API version", async () => {
    const { resolve } = startResolver(() => Response.json({ message: "This issue was deleted" }, { status: 410 }));
    const error = await rejection(resolve("octo-org/handbook#5"));
    expect(error).toMatchObject({
      kind: "gone",
      status: 410,
      hint: undefined,
      message:
        "GET /repos/octo-org/handbook/issues/5: 410 the issue was deleted, or the repository has turned issues off",
    });
  });

  const url = "https://api.github.com/repos/octo-org/handbook";
  test.each([
    ["a repository with a textual id", "octo-org/handbook", { id: "42", default_branch: "main" }],
    ["a repository without a default branch", "octo-org/handbook", { id: 42 }],
    ["an issue without a repository", "octo-org/handbook#1", { number: 1, repository_url: "https://a.test/?x" }],
    ["an issue without a number", "octo-org/handbook#1", { repository_url: url }],
    ["a list", "octo-org/handbook", []],
    ["null", "octo-org/handbook#1", null],
  ])("%s is an unexpected response", async (_, given, body) => {
    const error = await rejection(startResolver(() => Response.json(body)).resolve(given));
    const fields = given.includes("#") ? "`number` and `repository_url`" : "`id` and `default_branch`";
    expect(error).toMatchObject({ kind: "unexpected_response", status: 200 });
    expect(String(error)).toContain(`200 without ${fields}`);
  });

  test("a commit without a SHA is an unexpected response", async () => {
    const { resolve } = startResolver((request) =>
      request.url.includes("/commits/") ? Response.json([]) : answer(request),
    );
    expect(await rejection(resolve(`${github}/blob/v1/a.md`))).toMatchObject({ kind: "unexpected_response" });
  });

  test("a network failure is a ClientError", async () => {
    const { resolve } = startResolver(answer, { fetch: () => Promise.reject(new TypeError("fetch failed")) });
    expect(await rejection(resolve(`${github}/blob/${sha}/a.md`))).toMatchObject({ kind: "network" });
  });
});
