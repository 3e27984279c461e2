import { describe, expect, test } from "vitest";
import { createClient, InvalidInputError } from "../../../generated/client/index.ts";
import { readBaseUrl } from "../../../scripts/runtime/transport/settings.ts";
import { recordingFetch } from "../recording-fetch.ts";

describe("baseUrl", () => {
  test.each([
    ["https://api.test", "https://api.test"],
    ["https://api.test/", "https://api.test"],
    ["https://api.test///", "https://api.test"],
    ["https://api.test/api/v3", "https://api.test/api/v3"],
    ["https://api.test/api/v3/", "https://api.test/api/v3"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["HTTPS://API.Test:443/A", "https://api.test/A"],
    ["https://api.test/a/../b", "https://api.test/b"],
    ["http://[::1]:80/", "http://[::1]"],
  ])("the base URL %s is read as %s", (given, want) => {
    expect(readBaseUrl(given)).toBe(want);
  });

  test.each([
    [""],
    ["/api"],
    ["api.test"],
    ["//api.test"],
    ["https://"],
    ["ftp://api.test"],
    ["file:///etc"],
    ["javascript:alert(1)"],
    ["https://user@api.test"],
    ["https://user:secret@api.test"],
    ["https://api.test?a=1"],
    ["https://api.test#a"],
    ["https://api.test/?"],
    ["https://api.test/#"],
  ])("the base URL %j is rejected without being quoted", (baseUrl) => {
    const message = "client options: baseUrl must be an absolute http(s) URL without user, query and fragment";
    expect(() => readBaseUrl(baseUrl)).toThrow(expect.objectContaining({ kind: "invalid_input", message }));
  });

  test("createClient rejects an invalid base URL and an invalid token at once", () => {
    expect(() => createClient({ baseUrl: "api.test" })).toThrow(InvalidInputError);
    expect(() => createClient({ token: "a\nb" })).toThrow(InvalidInputError);
  });

  test("the path of a base URL precedes the path of every request", async () => {
    const { fetch, log } = recordingFetch();
    await createClient({ baseUrl: "https://ghe.test/api/v3/", token: "secret", fetch }).org("acme", 7).getResource(1);
    expect(log[0]).toMatchObject({
      url: "https://ghe.test/api/v3/orgs/acme/copilot-spaces/7/resources/1",
      headers: { authorization: "Bearer secret" },
    });
  });
});
