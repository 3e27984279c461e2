/** An error that nobody catches shows its hint where people look: in the console. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const client = fileURLToPath(new URL("../../../generated/client/index.ts", import.meta.url));

test("Node prints the hint of an error that nobody catches", () => {
  const script = `
    import { createClient } from ${JSON.stringify(client)};
    const fetch = async () => Response.json({ message: "Not Found" }, { status: 404 });
    await createClient({ fetch, token: "ghp_secret" }).org("acme", 7).listResources();`;
  const { stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /ResponseError: copilot-spaces\/list-resources-for-org: 404 Not Found\n( {4}at .*\n)+ {2}Hint: GitHub also answers 404 .*read:org/,
  );
  expect(stderr).not.toContain("ghp_secret");
});

test("the hint is in the stack and not in the message", async () => {
  const { fetch } = recordingFetch(() => Response.json({ message: "a $& b" }, { status: 401 }));
  const error = (await rejection(createClient({ fetch }).org("acme", 7).listResources())) as Error;
  expect(error.message).toBe("copilot-spaces/list-resources-for-org: 401 a $& b");
  const lines = error.stack?.split("\n") ?? [];
  expect(lines[0]).toBe("ResponseError: copilot-spaces/list-resources-for-org: 401 a $& b");
  expect(lines.slice(1, -1).join()).not.toContain("Hint");
  expect(lines.at(-1)).toBe("  Hint: No token was sent: set `token`.");
});

test("an error without a hint has the usual stack", async () => {
  const { fetch } = recordingFetch(() => new Response(null, { status: 500 }));
  const error = (await rejection(createClient({ fetch, attempts: 1 }).org("acme", 7).listResources())) as Error;
  expect(error.stack).toMatch(/^ResponseError: .*: 500\n {4}at /);
});
