import { expect, test } from "vitest";
import { createRouter } from "../../../scripts/contract/mock/route.ts";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";

const paths = [
  "/{a}",
  "/a",
  "/{a}/{b}/{c}",
  "/{a}/b",
  "/a/{b}",
  "/a/{b}/c/{d}/e",
  "/a/{b}/c/d",
  "/a/{b}/c/{d}",
  "/files/{name}.json",
  "/files/{from}...{to}",
  "/(x)+",
];

test.each<[path: string, want: string | undefined]>([
  ["/a", "/a"],
  ["/b", "/{a}"],
  ["/a/b", "/a/{b}"],
  ["/x/b", "/{a}/b"],
  ["/a/1/c/d", "/a/{b}/c/d"],
  ["/a/1/c/2", "/a/{b}/c/{d}"],
  ["/a/1/c/d/e", "/a/{b}/c/{d}/e"],
  ["/files/x.json", "/files/{name}.json"],
  ["/files/1...2", "/files/{from}...{to}"],
  ["/files/xjson", undefined],
  ["/(x)+", "/(x)+"],
  ["/a/", undefined],
  ["/v1/a", "/a"],
  ["/v1", "/{a}"],
  ["/v1/v1", "/{a}"],
])("%s is routed to %s, in any order of the description", (path, want) => {
  for (const order of [paths, paths.toReversed()]) {
    const items = order.map((template, index) => [template, { get: { operationId: `${index}` } }]);
    const document: OpenApiDocument = {
      openapi: "3.1.1",
      info: { title: "Routes", version: "1" },
      servers: [{ url: "https://api.test/v1" }],
      paths: Object.fromEntries(items),
    };
    expect(createRouter(readApi(document))("GET", path)?.operation.path).toBe(want);
  }
});
