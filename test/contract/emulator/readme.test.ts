/** README's section on sync, word by word, against the emulator in place of GitHub. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startEmulator } from "../../../scripts/contract/index.ts";
import { findCodeBlocks, readDocument, root } from "../../documents.ts";

/** Sends what goes to GitHub to the emulator. */
const redirect = `
  const send = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return send(new Request(request.url.replace("https://api.github.com", process.env.EMULATOR), request));
  };
`;

test("the section on sync plans to create what the space lacks", async () => {
  const requests: string[] = [];
  await using emulator = await startEmulator({
    seed: { spaces: [{ org: "acme", number: 7 }] },
    log: ({ method, path, status }) => requests.push(`${method} ${path} ${status}`),
  });
  const [code = ""] = findCodeBlocks(readDocument("README.md"), "ts").filter((block) =>
    block.includes("syncResources("),
  );
  const flags = [
    "--conditions=@copilot-spaces/source",
    `--import=data:text/javascript,${encodeURIComponent(redirect)}`,
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, "--input-type=module-typescript", "--eval", code],
    { cwd: root, env: { ...process.env, GITHUB_TOKEN: "ghp_emulator", EMULATOR: emulator.url } },
  );
  expect(stdout).toMatch(/^planned .*create: \[/s);
  expect(requests).toEqual(["GET /orgs/acme/copilot-spaces/7/resources 200"]);
});
