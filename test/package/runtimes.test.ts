/** The package outside of Node. */
import { describe, expect, inject, test } from "vitest";
import { callsOutput } from "./paths.ts";
import { runtimes } from "./runtimes.ts";

describe.each(runtimes)("$name", (runtime) => {
  test("calls every client", async () => {
    expect(await runtime.run(inject("plainProject"), "calls.js")).toBe(callsOutput);
  });
});
