import { describe, expect, test } from "vitest";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { rejection } from "../recording-fetch.ts";
import { home, recordCalls } from "./record-calls.ts";

const object = { a: "1", b: "/" };
const list = [1, "?", true];

test.each<[template: string, value: unknown, want: string]>([
  ["{v}", "a/b", "a%2Fb"],
  ["{v}", list, "1,%3F,true"],
  ["{v*}", list, "1,%3F,true"],
  ["{v}", object, "a,1,b,%2F"],
  ["{v*}", object, "a=1,b=%2F"],
  ["{.v}", "a", ".a"],
  ["{.v}", list, ".1,%3F,true"],
  ["{.v*}", list, ".1.%3F.true"],
  ["{.v}", object, ".a,1,b,%2F"],
  ["{.v*}", object, ".a=1.b=%2F"],
  ["{;v}", "a", ";v=a"],
  ["{;v}", list, ";v=1,%3F,true"],
  ["{;v*}", list, ";v=1;v=%3F;v=true"],
  ["{;v}", object, ";v=a,1,b,%2F"],
  ["{;v*}", object, ";a=1;b=%2F"],
  ["{v}.json", "a", "a.json"],
])("%s with %j is sent as %s", async (template, v, want) => {
  const { call, requests } = recordCalls();
  await call("get", `/x/${template}/y`, { params: { path: { v } } });
  expect(requests.map(({ url }) => url)).toEqual([`${home}/x/${want}/y`]);
});

describe("a value that leaves its segment", () => {
  test.each<[template: string, value: unknown]>([
    ["{v}", ".."],
    ["{v}", ""],
    ["{v}", undefined],
    ["{v}", []],
    ["{v}", [".."]],
    ["{v}", [null]],
    ["{v}", [["a"]]],
    ["{v}", ["\uDC00"]],
    ["{v}", {}],
    ["{v}", { "a/b": "c" }],
    ["{v}", { "a?b": "c" }],
    ["{v}", { "\uDC00": "c" }],
    ["{.v}", "."],
    ["{.v}", []],
    ["{.v*}", {}],
  ])("is rejected by the default serializer: %s with %j", async (template, v) => {
    const { call, requests } = recordCalls();
    const error = await rejection(call("get", `/x/${template}/y`, { params: { path: { v } } }));
    expect(error).toMatchObject({ kind: "invalid_input", path: `/x/${template}/y` });
    expect(requests).toEqual([]);
  });

  test.each(["..", ".", "", "%2e%2E", ".%2e", "a/b", "a/../..", "a?b", "a#b", "a\\..", "\t", " ", "{v}"])(
    "is rejected after a serializer of the user's: %j",
    async (text) => {
      const pathSerializer = (path: string) => path.replace("{v}", text);
      for (const options of [{ pathSerializer }, {}]) {
        const { call, requests } = recordCalls(options);
        const init = { params: { path: { v: 1 } }, pathSerializer };
        const error = await rejection(call("get", "/x/{v}/y", init));
        expect(error).toMatchObject({ kind: "invalid_input" });
        expect(requests).toEqual([]);
      }
    },
  );
});

test.each([`${home}/other/1/y`, `${home}/x/1`, `${home}/x/1/y/z`, "https://evil.test/x/1/y"])(
  "a serializer cannot change the path to %s",
  async (path) => {
    const { call, requests } = recordCalls({ pathSerializer: () => path });
    expect(await rejection(call("get", "/x/{v}/y", { params: { path: { v: 1 } } }))).toMatchObject({
      kind: "invalid_input",
    });
    expect(requests).toEqual([]);
  },
);

test("a serializer is not asked for values that the call does not have", async () => {
  const { call } = recordCalls({ pathSerializer: (path) => path });
  expect(await rejection(call("get", "/x/{v}"))).toMatchObject({ kind: "invalid_input" });
});

test("a value that is documented as a string or an integer cannot be a list", async () => {
  const client = createFetchClient();
  // `as never`: these values are possible only without types.
  const path = { org: ["a"] as never, space_number: 7 };
  const call = client.GET("/orgs/{org}/copilot-spaces/{space_number}/resources", { params: { path } });
  expect(await rejection(call)).toMatchObject({ kind: "invalid_input", message: expect.stringContaining("org") });
});
