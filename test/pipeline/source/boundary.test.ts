/** What a description may refer to, with files around it. */
import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { loadDocument } from "../../../scripts/pipeline/load-document.ts";
import type { SourceOptions } from "../../../scripts/pipeline/source/files.ts";
import { type TemporaryFolder, temporaryFolder, writeFiles } from "../temporary-folder.ts";

const secret = "type: string\ndescription: TOP-SECRET\nx-secret: TOP-SECRET\n";

function description(reference: string): string {
  return `openapi: 3.1.1
info: { title: Things, version: 1.0.0 }
paths: {}
components:
  schemas:
    Thing:
      $ref: ${JSON.stringify(reference)}
`;
}

async function load(folder: TemporaryFolder, options: SourceOptions = {}) {
  const { findings, document } = await loadDocument(folder.file("api/openapi.yaml"), undefined, "all", options);
  const text = JSON.stringify(findings);
  if (document === undefined) expect(text).not.toContain("TOP-SECRET");
  return {
    findings: findings.map(({ file, line, column, rule, message }) => {
      return `${basename(file)}:${line}:${column} ${rule} ${message}`;
    }),
    /** The descriptions in the bundled document. */
    included: JSON.stringify(document ?? "").match(/TOP-SECRET/g) ?? [],
  };
}

async function folderWith(reference: string | ((folder: TemporaryFolder) => string)): Promise<TemporaryFolder> {
  const folder = await temporaryFolder({ "secret.yaml": secret, "api/inside.yaml": secret, "api/deep/a.yaml": secret });
  const text = typeof reference === "string" ? reference : reference(folder);
  await writeFiles(folder.path, { "api/openapi.yaml": description(text) });
  await symlink("../secret.yaml", folder.file("api/link.yaml"));
  await symlink("..", folder.file("api/folder-link"));
  await symlink("inside.yaml", folder.file("api/inside-link.yaml"));
  execFileSync("mkfifo", [folder.file("api/pipe.yaml")]);
  return folder;
}

test.each<[title: string, reference: string | ((folder: TemporaryFolder) => string)]>([
  ["a file beside", "inside.yaml"],
  ["a file below", "./deep/a.yaml"],
  ["a way out and back in", "../api/inside.yaml"],
  ["an absolute path into the folder", (folder) => folder.file("api/inside.yaml")],
  ["a symbolic link inside", "inside-link.yaml"],
])("follows %s", async (_, reference) => {
  await using folder = await folderWith(reference);
  const { findings, included } = await load(folder);
  expect(findings).toEqual([]);
  expect(included).toHaveLength(2);
});

test.each<[title: string, reference: string | ((folder: TemporaryFolder) => string)]>([
  ["a parent folder", "../secret.yaml"],
  ["a pointer into a parent folder", "../secret.yaml#/properties/a"],
  ["an absolute path", (folder) => folder.file("secret.yaml")],
  ["a file of the system", "/etc/passwd"],
  ["a device", "/dev/zero"],
  ["a symbolic link to a file outside", "link.yaml"],
  ["a symbolic link to a folder outside", "folder-link/secret.yaml"],
  ["a file: URL", (folder) => pathToFileURL(folder.file("secret.yaml")).href],
  ["a file: URL of the folder itself", (folder) => pathToFileURL(folder.file("api/inside.yaml")).href],
  ["a data: URL", "data:text/yaml,type%3A%20string"],
  ["a share of Windows", "\\\\server\\share\\a.yaml"],
  ["a host without a scheme", "//example.com/a.yaml"],
])("refuses %s at its place, and prints nothing of it", async (_, reference) => {
  await using folder = await folderWith(reference);
  const text = typeof reference === "string" ? reference : reference(folder);
  const { findings } = await load(folder);
  expect(findings).toEqual([expect.stringContaining("openapi.yaml:7:13 outside-reference")]);
  expect(findings[0]).toContain(text);
});

test.each(["../secret.yaml", "link.yaml", "folder-link/secret.yaml"])(
  "follows %s when it is allowed",
  async (reference) => {
    await using folder = await folderWith(reference);
    const { findings, included } = await load(folder, { outside: true });
    expect(findings).toEqual([]);
    expect(included).toHaveLength(2);
  },
);

test.each(["pipe.yaml", "/dev/zero"])("does not open %s, whatever is allowed", async (reference) => {
  await using folder = await folderWith(reference);
  const { findings } = await load(folder, { outside: true, network: true });
  expect(findings).toEqual([expect.stringMatching(/7:13 unreadable-file .*It is a pipe, a device or a socket/)]);
});

test.each(["https://example.invalid/a.yaml", "http://127.0.0.1:1/a.yaml"])("refuses %s", async (reference) => {
  await using folder = await folderWith(reference);
  const { findings } = await load(folder);
  expect(findings).toEqual([expect.stringMatching(/7:13 network-reference .*--allow-network/)]);
});

/** A server on a free port. */
async function listen(listener: RequestListener): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a server on a port has no path
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("reads a file from the network, redirects and references in it included, when it is allowed", async () => {
  await using server = await listen(({ url }, response) => {
    if (url === "/a.yaml") response.writeHead(302, { location: "/b.yaml" }).end();
    else response.end(url === "/b.yaml" ? "$ref: c.yaml\n" : secret);
  });
  await using folder = await folderWith(`${server.url}a.yaml`);
  const { findings, included } = await load(folder, { network: true });
  expect(findings).toEqual([]);
  expect(included).toHaveLength(2);
});

test.each<[title: string, { answer: RequestListener; want: string }]>([
  ["does not answer", { answer: () => {}, want: "did not answer within 0.2 s" }],
  ["never ends its answer", { answer: (_, response) => void response.write("a: 1\n"), want: "did not answer within" }],
  ["answers with 404", { answer: (_, response) => void response.writeHead(404).end(), want: "status 404" }],
  [
    "redirects for ever",
    { answer: (_, response) => void response.writeHead(302, { location: "/" }).end(), want: "redirected more than 5" },
  ],
  [
    "redirects to a file",
    {
      answer: (_, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      want: "redirected to file:",
    },
  ],
  ["sends what is not YAML", { answer: (_, response) => void response.end("a: [1"), want: "" }],
  [
    "sends more than a description may have",
    {
      answer: (_, response) => {
        const chunk = Buffer.alloc(1_000_000, "a");
        const send = () => {
          while (response.write(chunk));
          response.once("drain", send);
        };
        send();
      },
      want: "all files of a description may have 40.0 MB",
    },
  ],
])("reports a server that %s", async (_, { answer, want }) => {
  await using server = await listen(answer);
  await using folder = await folderWith(`${server.url}a.yaml`);
  const networkTimeout = want.startsWith("did not") ? 200 : 10_000;
  const { findings } = await load(folder, { network: true, networkTimeout });
  expect(findings).toEqual([expect.stringContaining(want)]);
});
