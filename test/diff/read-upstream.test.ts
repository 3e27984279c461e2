import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readUpstream } from "../../scripts/diff/upstream/read-upstream.ts";
import { readFromTarball } from "../../scripts/diff/upstream/tarball.ts";
import { root } from "../documents.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";

test("reads a description from a file, as JSON and as YAML", async () => {
  await using folder = await temporaryFolder({ "a.yaml": "openapi: 3.0.3\npaths: {}\n" });
  expect((await readUpstream(folder.file("a.yaml"))).document.openapi).toBe("3.0.3");
  const { document } = await readUpstream(`${root}test/fixtures/github-description.json`);
  expect(Object.keys(document.paths ?? {})).toHaveLength(4);
});

test.each([
  ["missing.json", /missing\.json cannot be read \(ENOENT\)\. --from takes a file, a URL or `latest`\.$/],
  ["folder", /folder cannot be read \(EISDIR\)/],
  ["broken.json", /broken\.json is neither JSON nor YAML: /],
  ["broken.yaml", /broken\.yaml is neither JSON nor YAML: /],
  ["text.txt", /text\.txt is not an OpenAPI 3 description with `paths`\.$/],
  ["swagger.yaml", /swagger\.yaml is not an OpenAPI 3 description with `paths`\.$/],
  ["empty.yaml", /empty\.yaml is not an OpenAPI 3 description with `paths`\.$/],
])("says what is wrong with %s", async (name, message) => {
  await using folder = await temporaryFolder({
    "folder/a.txt": "",
    "broken.json": "{",
    "broken.yaml": "a: [",
    "text.txt": "words",
    "swagger.yaml": "swagger: '2.0'\npaths: {}\n",
    "empty.yaml": "",
  });
  await expect(readUpstream(folder.file(name))).rejects.toThrow(message);
});

async function readFromServer(path: string): Promise<{ url: string; openapi: string }> {
  await using server = createServer((request, response) => {
    if (request.url !== "/api.json") response.statusCode = 404;
    response.end('{ "openapi": "3.1.0", "paths": {} }');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return { url, openapi: (await readUpstream(url + path)).document.openapi };
}

test("reads a description from a URL, and says when there is none", async () => {
  const { url, openapi } = await readFromServer("/api.json");
  expect(openapi).toBe("3.1.0");
  await expect(readFromServer("/none")).rejects.toThrow(/\/none answered 404\. Check the URL, or download it/);
  await expect(readUpstream(url)).rejects.toThrow(/cannot be downloaded: .*\. Download it and use --from FILE\.$/);
});

function tarEntry(name: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${Buffer.byteLength(text).toString(8).padStart(11, "0")}\0`, 124);
  const content = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
  content.write(text);
  return Buffer.concat([header, content]);
}

test("finds a file in a tarball, whatever the size of the files before it", () => {
  const files = [
    tarEntry("package/a.txt", "a".repeat(512)),
    tarEntry("package/empty", ""),
    tarEntry("package/b.txt", "ö"),
  ];
  const tarball = gzipSync(Buffer.concat([...files, Buffer.alloc(1024)]));
  expect(readFromTarball(tarball, "package/b.txt")).toBe("ö");
  expect(readFromTarball(tarball, "package/empty")).toBe("");
  expect(readFromTarball(tarball, "package/c.txt")).toBeUndefined();
});
