/** A Chromium of the system, with a profile of its own. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function findBrowser(): string | undefined {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
}

export interface Browser {
  page: Page;
  /** Exceptions that nothing on the page caught. */
  problems: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

export async function startBrowser(executablePath: string | undefined): Promise<Browser> {
  if (!executablePath) throw new Error("There is no Chromium to try a page in: `apt-get install chromium` brings one.");
  const profile = await mkdtemp(join(tmpdir(), "copilot-spaces-browser-"));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: flags });
    const page = context.pages()[0] ?? (await context.newPage());
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    const close = async () => {
      await context.close();
      await removeProfile();
    };
    return { page, problems, [Symbol.asyncDispose]: close };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}
