/** Tests what the mock adds to Prism: the behavior of GitHub, and errors that do not look like those of the API. */
import { describe, expect, test } from "vitest";
import { createMockFetch } from "../../../scripts/contract/index.ts";

const mockFetch = await createMockFetch();
const list = "https://api.github.com/orgs/octo-org/copilot-spaces/7/resources";
const authorization = "Bearer ghp_mock";

async function request(url: string, init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {}) {
  const response = await mockFetch(url, { ...init, headers: { authorization, ...init.headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
}

describe("headers", () => {
  test.each([
    ["no accept", {}, 200],
    ["GitHub's media type", { accept: "application/vnd.github+json" }, 200],
    ["Octokit's default", { accept: "application/vnd.github.v3+json" }, 200],
    ["a browser's list", { accept: "text/html, application/xhtml+xml, */*;q=0.8" }, 200],
    ["both media types", { accept: "application/vnd.github+json, application/json" }, 200],
    ["a media type other than JSON", { accept: "text/html" }, 406],
    ["GitHub's scheme token", { authorization: "token ghp_mock" }, 200],
    ["bearer in lower case", { authorization: "bearer ghp_mock" }, 200],
    ["a scheme that GitHub does not know", { authorization: "Digest x" }, 401],
  ])("treats %s as GitHub does", async (_, headers, want) => {
    expect((await request(list, { headers })).status).toBe(want);
  });

  test("responds to a request without a token with GitHub's 401", async () => {
    const response = await mockFetch(list);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ message: "Requires authentication", status: "401" });
  });

  test("sends GitHub's content type and a request id", async () => {
    const [first, second] = [await request(list), await request(list)];
    expect(first.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(first.headers.get("x-github-request-id")).not.toBe(second.headers.get("x-github-request-id"));
  });
});

describe("bodies", () => {
  const body = JSON.stringify({ resource_type: "github_issue", metadata: { repository_id: 1, number: 2 } });

  test.each(["application/json", "application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/plain"])(
    "reads a body of type %s as JSON",
    async (type) => {
      const response = await request(list, { method: "POST", body, headers: { "content-type": type } });
      expect(response).toMatchObject({ status: 201, body: { resource_type: "github_issue" } });
    },
  );

  test("responds to a body that is not JSON with GitHub's 400", async () => {
    const response = await request(list, { method: "POST", body: "{" });
    expect(response).toMatchObject({ status: 400, body: { message: "Problems parsing JSON" } });
  });

  test("responds to an invalid body with the documented 422, and Prism's reasons in sl-violations", async () => {
    const response = await request(list, { method: "POST", body: '{"resource_type":"free_text"}' });
    expect(response).toMatchObject({ status: 422, body: { message: "Validation Failed" } });
    expect(response.headers.get("sl-violations")).toContain("must have required property 'metadata'");
  });

  test("ignores a body that the operation does not have", async () => {
    expect((await request(`${list}/1`, { method: "DELETE", body: "{}" })).status).toBe(204);
  });
});

describe("undocumented requests", () => {
  const cases: [
    title: string,
    url: string,
    init: RequestInit & { headers?: Record<string, string> },
    detail: string,
  ][] = [
    ["a path", "https://api.github.com/user", {}, "the description has no operation GET /user"],
    ["a trailing slash", `${list}/`, {}, "no operation GET /orgs/octo-org/copilot-spaces/7/resources/"],
    ["a method", list, { method: "PATCH" }, "no operation PATCH /orgs/octo-org/copilot-spaces/7/resources"],
    [
      "a status",
      list,
      { headers: { prefer: "code=500" } },
      "documents no response for Prefer: code=500. Its responses are 200 (",
    ],
    [
      "an example",
      list,
      { headers: { prefer: "code=404, example=nope" } },
      "code=404, example=nope. Its responses are",
    ],
    ["an example of another status", list, { headers: { prefer: "code=404, example=empty" } }, "404 (notFound)"],
  ];
  test.each(cases)("explains with a 501 that %s is not documented", async (_, url, init, detail) => {
    const { status, headers, body } = await request(url, init);
    expect(status).toBe(501);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ title: "Not documented", status: 501, detail: expect.stringContaining(detail) });
    expect(body.message).toContain(detail);
  });

  test("responds to an invalid path parameter with a problem document if no 422 is documented", async () => {
    const { status, headers, body } = await request(list.replace("/7/", "/seven/"));
    expect([status, headers.get("content-type")]).toEqual([422, "application/problem+json"]);
    expect(JSON.stringify(body.violations)).toContain("space_number must be integer");
  });
});

test("replaces a placeholder of GitHub's code samples by the example", async () => {
  const url = "https://api.github.com/orgs/ORG/copilot-spaces/SPACE_NUMBER/resources/SPACE_RESOURCE_ID";
  expect(await request(url)).toMatchObject({ status: 200, body: { id: 1 } });
});
