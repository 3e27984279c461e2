import { expect, test } from "vitest";
import { camelCase, identifier, pascalCase, unique } from "../../../scripts/targets/typescript/identifier.ts";

test.each<[given: string, want: string]>([
  ["space_number", "space_number"],
  ["space-number", "spaceNumber"],
  ["X-Trace", "xTrace"],
  ["in", "in_"],
  ["await", "await_"],
  ["arguments", "arguments_"],
  ["eval", "eval_"],
  ["let", "let_"],
  ["in-", "in_"],
  ["7up", "_7up"],
  ["", "_"],
  ["...", "_"],
  ["a, b: any", "aBAny"],
  ["ünï", "ünï"],
])("makes an identifier of %j: %s", (given, want) => {
  expect(identifier(given)).toBe(want);
});

test.each<[given: string, wantCamel: string, wantPascal: string]>([
  ["list-resources", "listResources", "ListResources"],
  ["list_resources", "listResources", "ListResources"],
  ["listResources", "listResources", "ListResources"],
  ["SimpleUser", "simpleUser", "SimpleUser"],
  ["simple user", "simpleUser", "SimpleUser"],
  ["a--b__c", "aBC", "ABC"],
  ["-a-", "a", "A"],
  ["2fa-methods", "_2faMethods", "_2faMethods"],
  ["", "_", "_"],
  ["*/", "_", "_"],
  ["repos/list", "reposList", "ReposList"],
  ["ünï-codes", "ünïCodes", "ÜnïCodes"],
  ["$defs", "$defs", "$defs"],
])("writes %j in camel and Pascal case as %s and %s", (given, wantCamel, wantPascal) => {
  expect(camelCase(given)).toBe(wantCamel);
  expect(pascalCase(given)).toBe(wantPascal);
});

test("a name gets the smallest number that is free", () => {
  const taken = new Set(["a", "a3", "b2"]);
  expect(["a", "a", "a", "b", "b", "b", "a2"].map((name) => unique(name, taken))).toEqual([
    "a2",
    "a4",
    "a5",
    "b",
    "b3",
    "b4",
    "a22",
  ]);
});

test("a thousand equal names need a few thousand looks at those that are taken", () => {
  let looks = 0;
  class ObservedSet extends Set<string> {
    override has(name: string): boolean {
      looks += 1;
      return super.has(name);
    }
  }
  const taken = new ObservedSet();
  for (let count = 0; count < 1_000; count += 1) unique("name", taken);
  expect(taken.size).toBe(1_000);
  expect(looks).toBeLessThan(5_000);
});
