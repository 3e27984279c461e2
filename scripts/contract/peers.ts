/** Checks the optional peer dependencies, which are imported only after that. */
import { UserError } from "../model/user-error.ts";

/** The versions of `peerDependencies`. prism-core 5.16 has an install script that reports home; prism-http needs any. */
export const installCommand =
  "npm install --save-dev @stoplight/prism-http@5.15 @stoplight/prism-core@5.15 ajv@8 ajv-formats@3";

const peers: Record<string, () => Promise<unknown>> = {
  "@stoplight/prism-http": () => import("@stoplight/prism-http"),
  ajv: () => import("ajv/dist/2020.js"),
  "ajv-formats": () => import("ajv-formats"),
};

/** @throws {UserError} that names every package that is missing, or the Node that is needed */
export async function checkPeers(imports: typeof peers = peers): Promise<void> {
  const missing: string[] = [];
  for (const [name, load] of Object.entries(imports)) {
    await load().catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_REQUIRE_ESM") throw new UserError(tooOld(process.versions.node));
      if (!error.code?.endsWith("MODULE_NOT_FOUND")) throw error; // Jest omits "ERR_"
      missing.push(name);
    });
  }
  if (missing.length > 0)
    throw new UserError(`copilot-spaces/testing needs ${missing.join(", ")}. Install them: ${installCommand}`);
}

/** Prism requires ES modules. */
function tooOld(version: string): string {
  return `copilot-spaces/testing needs Node 20.19, 22.12 or newer. This is Node ${version}.`;
}
