import { expectTypeOf, test } from "vitest";
import { type AccessReport, explainAccess, type MethodAccess } from "../../generated/access/index.ts";
import type { Space } from "../../generated/client/index.ts";

const access = explainAccess({ token: "ghp_any" });

test("the groups have the parameters of the client's, and the report has every method", () => {
  expectTypeOf(access.org).parameters.toEqualTypeOf<[org: string, space_number: number]>();
  expectTypeOf(access.user("octocat", 3)).resolves.toEqualTypeOf<AccessReport<keyof Space>>();
  expectTypeOf<AccessReport<keyof Space>["methods"]["setResource"]>().toEqualTypeOf<MethodAccess>();
  expectTypeOf<MethodAccess["allowed"]>().toEqualTypeOf<"yes" | "no" | "unknown">();
  expectTypeOf<AccessReport<keyof Space>>().toExtend<AccessReport>();
});

test("what the client does not have does not compile", () => {
  // @ts-expect-error -- no such group
  void access.team("acme", 7);
  // @ts-expect-error -- no space number
  void access.org("acme");
  // @ts-expect-error -- no such method
  void access.org("acme", 7).then(({ methods }) => methods.attach);
});
