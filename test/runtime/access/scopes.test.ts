import { expect, test } from "vitest";
import { includesScope, readScopes } from "../../../scripts/runtime/access/scopes.ts";

test.each<[granted: string, needed: string, want: boolean]>([
  ["read:org", "read:org", true],
  ["write:org", "read:org", true],
  ["admin:org", "read:org", true],
  ["admin:org", "write:org", true],
  ["read:org", "write:org", false],
  ["write:org", "write:user", false],
  ["user", "read:user", true],
  ["user", "write:user", true],
  ["user:email", "read:user", false],
  ["read:user", "user", false],
  ["org", "read:org", true],
  ["repo", "repo", true],
  ["repo:status", "repo", false],
  ["admin", "read", false],
  ["admin:org_hook", "read:org", false],
  ["admin:gpg_key", "delete:gpg_key", false],
])("the scope %s includes %s: %s", (granted, needed, want) => {
  expect(includesScope(["gist", granted], needed)).toBe(want);
});

test.each<[title: string, header: string | undefined, want: string[] | undefined]>([
  ["no header, as for a fine-grained token", undefined, undefined],
  ["a token without scopes", "", []],
  ["several scopes", "admin:org, repo,user", ["admin:org", "repo", "user"]],
  ["anything but scopes", "repo, a b, \u00e9, {x}", ["repo"]],
])("reads %s", (_, header, want) => {
  expect(readScopes(new Headers(header === undefined ? {} : { "x-oauth-scopes": header }))).toEqual(want);
});
