/** What the mock does beyond Prism: GitHub's ways with requests, and errors that do not look like the API's. */
import { describe, expect, test } from "vitest";
import { createMockFetch } from "../../../scripts/contract/index.ts";

const mockFetch = await createMockFetch();
const list = "https://api.github.com/orgs/octo-org/copilot-spaces/7/resources";
const authorization = "Bearer ghp_mock";

async function ask(url: string, init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {}) {
  const response = await mockFetch(url, { ...init, headers: { authorization, ...init.headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
}

describe("headers, as GitHub treats them", () => {
  test.each([
    ["no accept", {}, 200],
    ["GitHub's media type", { accept: "application/vnd.github+json" }, 200],
    ["Octokit's default", { accept: "application/vnd.github.v3+json" }, 200],
    ["a browser's list", { accept: "text/html, application/xhtml+xml, */*;q=0.8" }, 200],
    ["both", { accept: "application/vnd.github+json, application/json" }, 200],
    ["nothing that is JSON", { accept: "text/html" }, 406],
    ["GitHub's token scheme", { authorization: "token ghp_mock" }, 200],
    ["a lower-case bearer", { authorization: "bearer ghp_mock" }, 200],
    ["a scheme that GitHub does not know", { authorization: "Digest x" }, 401],
  ])("%s", async (_, headers, want) => {
    expect((await ask(list, { headers })).status).toBe(want);
  });

  test("a request without a token gets GitHub's 401", async () => {
    const response = await mockFetch(list);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ message: "Requires authentication", status: "401" });
  });

  test("responses have GitHub's content type and a request id", async () => {
    const [first, second] = [await ask(list), await ask(list)];
    expect(first.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(first.headers.get("x-github-request-id")).not.toBe(second.headers.get("x-github-request-id"));
  });
});

describe("bodies", () => {
  const body = JSON.stringify({ resource_type: "github_issue", metadata: { repository_id: 1, number: 2 } });

  test.each(["application/json", "application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/plain"])(
    "are read as JSON when they come as %s",
    async (type) => {
      const response = await ask(list, { method: "POST", body, headers: { "content-type": type } });
      expect(response).toMatchObject({ status: 201, body: { resource_type: "github_issue" } });
    },
  );

  test("that are not JSON get GitHub's 400", async () => {
    const response = await ask(list, { method: "POST", body: "{" });
    expect(response).toMatchObject({ status: 400, body: { message: "Problems parsing JSON" } });
  });

  test("that are invalid get the documented 422, with Prism's reasons in sl-violations", async () => {
    const response = await ask(list, { method: "POST", body: '{"resource_type":"free_text"}' });
    expect(response).toMatchObject({ status: 422, body: { message: "Validation Failed" } });
    expect(response.headers.get("sl-violations")).toContain("must have required property 'metadata'");
  });

  test("that an operation does not have are ignored", async () => {
    expect((await ask(`${list}/1`, { method: "DELETE", body: "{}" })).status).toBe(204);
  });
});

describe("an undocumented request gets 501 and an explanation", () => {
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
      "documents no response for Prefer: code=500; there are 200 (",
    ],
    ["an example", list, { headers: { prefer: "code=404, example=nope" } }, "code=404, example=nope; there are"],
    ["an example of another status", list, { headers: { prefer: "code=404, example=empty" } }, "404 (notFound)"],
  ];
  test.each(cases)("%s", async (_, url, init, detail) => {
    const { status, headers, body } = await ask(url, init);
    expect(status).toBe(501);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ title: "Not documented", status: 501, detail: expect.stringContaining(detail) });
    expect(body.message).toContain(detail);
  });

  test("an invalid path parameter where no 422 is documented", async () => {
    const { status, headers, body } = await ask(list.replace("/7/", "/seven/"));
    expect([status, headers.get("content-type")]).toEqual([422, "application/problem+json"]);
    expect(JSON.stringify(body.violations)).toContain("space_number must be integer");
  });
});

test("a placeholder of GitHub's code samples is replaced by the example", async () => {
  const url = "https://api.github.com/orgs/ORG/copilot-spaces/SPACE_NUMBER/resources/SPACE_RESOURCE_ID";
  expect(await ask(url)).toMatchObject({ status: 200, body: { id: 1 } });
});
