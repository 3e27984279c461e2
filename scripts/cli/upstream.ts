/** `npm run upstream`: how the description deviates from the one that GitHub publishes. */
import { fileURLToPath } from "node:url";
import type { UpstreamFormat } from "../diff/report/upstream.ts";
import { UserError } from "../model/user-error.ts";
import { readFlags, reportUserErrors } from "./command.ts";

const usage = `Usage: npm run upstream [-- [--from FILE|URL|latest] [--format terminal|markdown|json]]

Compares the operations of spec/ with GitHub's published description: places, parameters, bodies, nested fields, formats,
scopes, kinds of tokens, servers and examples. A field that GitHub does not describe counts as stricter if its
x-provenance gives the source. Exits with 1 if something is missing here or contradicts GitHub.

  --from SOURCE    a file, a URL, or latest (the default): the newest @octokit/openapi, which npm downloads
  --format FORMAT  terminal; markdown, for an issue; or json
  --help           show this text`;

const flags = { from: { type: "string" }, format: { type: "string" }, help: { type: "boolean" } } as const;
const formatNames = ["terminal", "markdown", "json"] as const satisfies readonly UpstreamFormat[];

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { from = "latest", format = "terminal", help } = readFlags(args, flags, usage);
    if (help) {
      console.log(usage);
      return 0;
    }
    const known = formatNames.find((name) => name === format);
    if (!known) throw new UserError(`--format must be ${formatNames.join(", ")}, not "${format}".\n\n${usage}`);
    return compare(from, known);
  });
}

async function compare(from: string, format: UpstreamFormat): Promise<number> {
  const [{ loadDescription }, { compareUpstream }, { readUpstream }, { upstreamFormats }] = await Promise.all([
    import("../diff/load.ts"),
    import("../diff/upstream/index.ts"),
    import("../diff/upstream/read-upstream.ts"),
    import("../diff/report/upstream.ts"),
  ]);
  const spec = fileURLToPath(new URL("../../spec/openapi.yaml", import.meta.url));
  const [own, { name, document }] = await Promise.all([loadDescription(spec, "all"), readUpstream(from)]);
  const deviations = compareUpstream(own, document);
  console.log(upstreamFormats[format](deviations, name));
  return deviations.some(({ kind }) => kind === "missing" || kind === "contradicting") ? 1 : 0;
}
