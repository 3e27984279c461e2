/** Checks the optional peer dependencies, which are imported only after that. */
import { UserError } from "../model/user-error.ts";

/** What the mock needs, in the versions of `peerDependencies`. prism-core 5.16 has an install script that reports home; prism-http needs any. */
export const installCommand =
  "npm install --save-dev @stoplight/prism-http@5.15 @stoplight/prism-core@5.15 ajv@8 ajv-formats@3";

/** What the judge and the emulator need. */
export const judgeInstallCommand = "npm install --save-dev ajv@8 ajv-formats@3";

type Imports = Readonly<Record<string, () => Promise<unknown>>>;

const validators: Imports = { ajv: () => import("ajv/dist/2020.js"), "ajv-formats": () => import("ajv-formats") };

const mockPeers: Imports = { "@stoplight/prism-http": () => import("@stoplight/prism-http"), ...validators };

/** @throws {UserError} that names every package that is missing, or the Node that is needed */
export async function checkPeers(imports: Imports = mockPeers, command: string = installCommand): Promise<void> {
  const missing: string[] = [];
  for (const [name, load] of Object.entries(imports)) {
    await load().catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_REQUIRE_ESM") throw new UserError(tooOld(process.versions.node));
      if (!error.code?.endsWith("MODULE_NOT_FOUND")) throw error; // Jest omits "ERR_"
      missing.push(name);
    });
  }
  if (missing.length > 0)
    throw new UserError(`copilot-spaces/testing needs ${missing.join(", ")}. Install them: ${command}`);
}

/** The judge and the emulator need no Prism. */
export function checkJudgePeers(): Promise<void> {
  return checkPeers(validators, judgeInstallCommand);
}

/** Prism requires ES modules. */
function tooOld(version: string): string {
  return `copilot-spaces/testing needs Node 20.19, 22.12 or newer. This is Node ${version}.`;
}
