import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { createFetchClient, type RequestOptions } from "../../../generated/fetch/index.ts";
import { recordingFetch } from "../recording-fetch.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };

/** Every option that openapi-fetch does not have. */
const ownOptions: Required<Omit<RequestOptions, "signal" | "fetch" | "headers">> = {
  token: "secret",
  apiVersion: "2022-11-28",
  userAgent: "me/1.0",
  timeout: 1000,
  attempts: 1,
  maxRateLimitWait: 0,
  maxResponseBytes: 1000,
  use: [],
};

describe("the path-typed client", () => {
  test.each(Object.entries(ownOptions))("hides the option %s from middleware", async (name, value) => {
    const { fetch } = recordingFetch(() => Response.json({ resources: [] }));
    const client = createFetchClient({ fetch });
    let seen: Request | undefined;
    client.use({ onRequest: ({ request }) => void (seen = request) });
    const options = { params, [name]: value };
    await client.GET(list, options);
    expect(seen).toBeInstanceOf(Request);
    expect(name in (seen ?? {})).toBe(false);
  });

  test("applies its own options to one call", async () => {
    const { fetch, log } = recordingFetch(() => Response.json({ resources: [] }));
    const options = { params, token: "other", userAgent: "me/1.0" };
    await createFetchClient({ token: "secret", fetch }).GET(list, options);
    expect(log[0]?.headers).toMatchObject({ authorization: "Bearer other", "user-agent": "me/1.0" });
  });
});

const root = fileURLToPath(new URL("../../../", import.meta.url)).replaceAll("\\", "/");
const split = `${root}scripts/runtime/fetch/options.ts`;
const options = `${root}scripts/runtime/transport/options.ts`;

/** What the compiler reports for the list when one file has other text. */
function compileWith(file: string, edit: (text: string) => string): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options: compilerOptions } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const host = ts.createCompilerHost(compilerOptions);
  const { readFile } = host;
  host.readFile = (path) => (path === file ? edit(readFile(path) ?? "") : readFile(path));
  const program = ts.createProgram([split], compilerOptions, host);
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(split));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the list of options that middleware must not see", { timeout: 60_000 }, () => {
  test("compiles as it is", () => {
    expect(compileWith(split, (text) => text)).toEqual([]);
  });

  test("does not compile without an option", () => {
    const problems = compileWith(split, (text) => text.replace("  token: true,\n", ""));
    expect(problems).toEqual([expect.stringContaining("'token' is missing")]);
  });

  test("does not compile when RequestOptions gets another option", () => {
    const problems = compileWith(options, (text) =>
      text.replace("interface RequestOptions {", "interface RequestOptions {\n  password?: string;"),
    );
    expect(problems).toEqual([expect.stringContaining("'password' is missing")]);
  });
});
