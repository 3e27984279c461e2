import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { checkJudgePeers, checkPeers, installCommand, judgeInstallCommand } from "../../scripts/contract/peers.ts";
import { readDocument } from "../documents.ts";

const found = () => Promise.resolve({});
const failing = (code: string | undefined) => () => Promise.reject(Object.assign(new Error("no"), { code }));
const missing = failing("ERR_MODULE_NOT_FOUND");

describe("the peer dependencies", () => {
  test.each([
    ["one is missing", { prism: missing, ajv: found }, "needs prism. Install them: npm install"],
    ["all are missing", { prism: missing, ajv: missing }, "needs prism, ajv. Install them: npm install"],
    ["Jest does not find one", { prism: found, ajv: failing("MODULE_NOT_FOUND") }, "needs ajv. Install them: npm"],
    ["Node cannot require ES modules", { prism: failing("ERR_REQUIRE_ESM") }, "needs Node 20.19, 22.12 or newer. This"],
  ])("%s", async (_, imports, want) => {
    await expect(checkPeers(imports)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(new RegExp(`^copilot-spaces/testing ${want}.*$`)),
    });
  });

  test("another error is thrown as it is", async () => {
    await expect(checkPeers({ ajv: failing("EACCES") })).rejects.toMatchObject({ name: "Error", code: "EACCES" });
    await expect(checkPeers({ ajv: failing(undefined) })).rejects.toMatchObject({ name: "Error" });
  });

  test("the judge needs no Prism", async () => {
    expect(judgeInstallCommand.split(" ").slice(3)).toEqual(["ajv@8", "ajv-formats@3"]);
    await expect(checkJudgePeers()).resolves.toBeUndefined();
  });

  test("installed ones pass", () => expect(checkPeers()).resolves.toBeUndefined());
});

describe("the command that installs them", () => {
  const packages = installCommand.split(" ").slice(3);

  test("has the versions that package.json accepts", () => {
    const accepted = Object.entries(manifest.peerDependencies).map(([name, range]) => {
      const [, prefix, major, minor] = /^([~^])(\d+)\.(\d+)/.exec(range) ?? [];
      return `${name}@${prefix === "~" ? `${major}.${minor}` : major}`;
    });
    expect(packages.toSorted()).toEqual(accepted.sort());
  });

  test("is the one in README.md", () => {
    expect(readDocument("README.md")).toContain(`\`${installCommand}\``);
  });
});
