/** Once for all tests here: installs the tools, packs the checkout and installs the tarball into two empty projects. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { checkout, here } from "./paths.ts";
import { npm } from "./run.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The tarball. */
    tarball: string;
    /** A project that installed the tarball and nothing else. */
    plainProject: string;
    /** A project that installed the optional peer dependencies, too. */
    testingProject: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await step("tools of this folder", installTools);
  const folder = await mkdtemp(join(tmpdir(), "copilot-spaces-package-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const tarball = await step("npm pack", () => pack(folder));
    const plainProject = await step("npm install TARBALL", () => createProject(join(folder, "plain"), [tarball]));
    const testingProject = await step("npm install TARBALL and its optional peer dependencies", async () =>
      createProject(join(folder, "testing"), [tarball, ...(await peers())]),
    );
    provide("tarball", tarball);
    provide("plainProject", plainProject);
    provide("testingProject", testingProject);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  console.log(`${title} …`);
  const result = await work();
  console.log(`${title}: ${Math.round(performance.now() - start)} ms`);
  return result;
}

/** Installs them again only when the lockfile has changed. */
async function installTools(): Promise<void> {
  const wanted = await readFile(join(here, "package-lock.json"), "utf8");
  const stamp = join(here, "node_modules/.installed-lock.json");
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
  await npm(["ci"], here);
  await writeFile(stamp, wanted);
}

async function pack(folder: string): Promise<string> {
  await npm(["pack", "--pack-destination", folder], checkout);
  const [name = ""] = await readdir(folder);
  return join(folder, name);
}

/** Runs install scripts, as users do; a test reports a package that has one. */
async function createProject(folder: string, packages: string[]): Promise<string> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", ...packages], folder);
  await cp(join(here, "consumer"), folder, { recursive: true });
  await cp(join(checkout, "examples"), join(folder, "examples"), { recursive: true });
  await symlink(join(here, "node_modules"), join(folder, "examples/jest/node_modules"), "junction"); // for Babel's plugin
  return folder;
}

/** In the versions that this checkout is tested with, and the types of Node, which `node:` imports need. */
async function peers(): Promise<string[]> {
  const { peerDependencies, devDependencies } = JSON.parse(await readFile(join(checkout, "package.json"), "utf8"));
  return [...Object.keys(peerDependencies), "@types/node"].map((name) => `${name}@${devDependencies[name]}`);
}
