/** The state of the emulator: what one request does shows in the next. */
import { describe, expect, test } from "vitest";
import { createEmulatorFetch } from "../../../scripts/contract/index.ts";
import { file, note, orgSpace, send, userSpace } from "./request.ts";

const now = () => new Date("2025-01-01T00:00:00.500Z");
const times = { created_at: "2025-01-01T00:00:00Z", updated_at: "2025-01-01T00:00:00Z" };

async function listIds(emulator: Awaited<ReturnType<typeof createEmulatorFetch>>, space = orgSpace): Promise<number[]> {
  const { body } = await send(emulator, space);
  return (Object(body).resources as { id: number }[]).map(({ id }) => id);
}

test("creates, lists, gets, sets and deletes", async () => {
  const emulator = await createEmulatorFetch({ now });
  const created = await send(emulator, `POST ${orgSpace}`, { body: note });
  const resource = { id: 1, copilot_chat_attachment_id: null, ...note, ...times };
  expect(created).toMatchObject({ status: 201, body: resource });
  expect((await send(emulator, orgSpace)).body).toEqual({ resources: [resource] });
  expect(await send(emulator, `${orgSpace}/1`)).toMatchObject({ status: 200, body: resource });
  const metadata = { name: "new.txt", text: "New" };
  const changed = await send(emulator, `PUT ${orgSpace}/1`, { body: { metadata } });
  expect(changed).toMatchObject({ status: 200, body: { ...resource, metadata } });
  expect((await send(emulator, `${orgSpace}/1`)).body).toEqual({ ...resource, metadata });
  expect(await send(emulator, `DELETE ${orgSpace}/1`)).toMatchObject({ status: 204, body: undefined });
  expect((await send(emulator, `${orgSpace}/1`)).status).toBe(404);
  expect((await send(emulator, `DELETE ${orgSpace}/1`)).status).toBe(404);
  expect(await listIds(emulator)).toEqual([]);
});

test("keeps spaces apart, whatever the case of the owner's name", async () => {
  const emulator = await createEmulatorFetch();
  await send(emulator, `POST ${orgSpace}`, { body: note });
  await send(emulator, `POST ${userSpace}`, { body: note });
  expect(await listIds(emulator, orgSpace.replace("octo-org", "Octo-Org"))).toEqual([1]);
  expect(await listIds(emulator, userSpace)).toEqual([2]);
  for (const path of [orgSpace.replace("/7/", "/8/"), orgSpace.replace("octo-org", "acme"), userSpace]) {
    expect((await send(emulator, `${path}/1`)).status).toBe(404);
    expect((await send(emulator, `PUT ${path}/1`, { body: { metadata: note.metadata } })).status).toBe(404);
    expect((await send(emulator, `DELETE ${path}/1`)).status).toBe(404);
  }
  expect(await listIds(emulator)).toEqual([1]);
});

test("attaches a file once for each SHA, and any other kind as often as it is asked to", async () => {
  const emulator = await createEmulatorFetch();
  const create = async (body: unknown) => {
    const answer = await send(emulator, `POST ${orgSpace}`, { body });
    return [answer.status, Object(answer.body).id];
  };
  const otherSha = { ...file, metadata: { ...file.metadata, sha: "b2" } };
  const { sha: _, ...withoutSha } = file.metadata;
  expect(await create(file)).toEqual([201, 1]);
  expect(await create(file)).toEqual([200, 1]);
  expect(await create({ ...file, metadata: { ...file.metadata, note: "more" } })).toEqual([200, 1]);
  expect(await create(otherSha)).toEqual([201, 2]);
  expect(await create({ ...file, metadata: withoutSha })).toEqual([201, 3]);
  expect(await create({ ...file, metadata: withoutSha })).toEqual([200, 3]);
  expect(await create(note)).toEqual([201, 4]);
  expect(await create(note)).toEqual([201, 5]);
  const set = await send(emulator, `PUT ${orgSpace}/2`, { body: { metadata: file.metadata } });
  expect(set).toMatchObject({ status: 422, body: { errors: [{ code: "already_exists", field: "metadata" }] } });
});

test("never uses an id again", async () => {
  const emulator = await createEmulatorFetch();
  await send(emulator, `POST ${orgSpace}`, { body: note });
  await send(emulator, `DELETE ${orgSpace}/1`);
  await send(emulator, `POST ${userSpace}`, { body: note });
  expect(await listIds(emulator, userSpace)).toEqual([2]);
});

test("replaces the metadata, and leaves it without one", async () => {
  const emulator = await createEmulatorFetch();
  await send(emulator, `POST ${orgSpace}`, { body: file });
  const metadata = { repository_id: 42, file_path: "docs/guide.md" };
  expect((await send(emulator, `PUT ${orgSpace}/1`, { body: { metadata } })).body).toMatchObject({ metadata });
  expect(Object((await send(emulator, `PUT ${orgSpace}/1`, { body: {} })).body).metadata).toEqual(metadata);
});

test("starts with the seed, fills it in, returns to it, and writes it again", async () => {
  const seed = {
    spaces: [
      { org: "Octo-Org", number: 7, resources: [note, { ...file, id: 40, created_at: "2024-01-01T00:00:00Z" }] },
      { user: "octocat", number: 3 },
    ],
  };
  const emulator = await createEmulatorFetch({ seed, now });
  expect(await listIds(emulator)).toEqual([41, 40]);
  const before = emulator.snapshot();
  expect(before.spaces?.[0]?.resources?.[0]).toEqual({ id: 41, copilot_chat_attachment_id: null, ...note, ...times });
  expect((await send(emulator, orgSpace.replace("/7/", "/8/"))).status).toBe(404);
  expect(Object((await send(emulator, `POST ${userSpace}`, { body: note })).body).id).toBe(42);
  await send(emulator, `DELETE ${orgSpace}/40`);
  const again = await createEmulatorFetch({ seed: emulator.snapshot() });
  expect(await listIds(again)).toEqual([41]);
  emulator.reset();
  expect(emulator.snapshot()).toEqual(before);
  expect(Object((await send(emulator, `POST ${userSpace}`, { body: note })).body).id).toBe(42);
});

test("a seed may have kinds that only GitHub adds, and that are not in the description", async () => {
  const page = { resource_type: "web_page", metadata: { url: "https://github.com" } };
  const emulator = await createEmulatorFetch({ seed: { spaces: [{ org: "octo-org", number: 7, resources: [page] }] } });
  expect((await send(emulator, `${orgSpace}/1`)).body).toMatchObject(page);
  const metadata = { url: "https://docs.github.com" };
  expect((await send(emulator, `PUT ${orgSpace}/1`, { body: { metadata } })).body).toMatchObject({ metadata });
  expect((await send(emulator, `POST ${orgSpace}`, { body: page })).status).toBe(422);
  await send(emulator, `PUT ${orgSpace}/1`, { body: { metadata: file.metadata } });
  expect((await send(emulator, `POST ${orgSpace}`, { body: file })).status).toBe(201); // another kind is no duplicate
});

test("a snapshot and a seed are copies", async () => {
  const emulator = await createEmulatorFetch();
  await send(emulator, `POST ${orgSpace}`, { body: note });
  const snapshot = emulator.snapshot();
  Object(snapshot.spaces?.[0]?.resources?.[0]?.metadata).text = "changed outside";
  expect((await send(emulator, `${orgSpace}/1`)).body).toMatchObject(note);
});

describe("refuses the seed", () => {
  test.each<[spaces: unknown, message: string]>([
    [[{ number: 7 }], "/spaces/0: must have either org or user"],
    [[{ org: "a", user: "b", number: 7 }], "/spaces/0: must have either org or user"],
    [[{ org: "a", number: "7" }], "/spaces/0/number: must be an integer"],
    [
      [{ org: "a", number: 7, resources: [{ ...note, metadata: {} }] }],
      "/spaces/0/resources/0/metadata/name: must be present",
    ],
    [
      [{ org: "a", number: 7, resources: [{ resource_type: "web_page", metadata: 7 }] }],
      "/spaces/0/resources/0/metadata: must be object",
    ],
    [
      [
        {
          org: "a",
          number: 7,
          resources: [
            { ...note, id: 1 },
            { ...note, id: 1 },
          ],
        },
      ],
      "/spaces/0/resources/1/id: 1 is the id of",
    ],
    [{}, "must have a list: /spaces"],
  ])("%j", async (spaces, message) => {
    const seed: object = { spaces };
    await expect(createEmulatorFetch({ seed })).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining(message),
    });
  });
});

describe("422 names what is wrong", () => {
  test.each<[body: unknown, errors: object[]]>([
    [undefined, [{ code: "missing_field", field: "resource_type" }]],
    [{ metadata: {} }, [{ code: "missing_field", field: "resource_type" }]],
    [{ resource_type: "free_text" }, [{ code: "missing_field", field: "metadata" }]],
    [{ resource_type: "free_text", metadata: { name: "n" } }, [{ code: "missing_field", field: "metadata.text" }]],
    [
      { resource_type: "github_file", metadata: { repository_id: "42", file_path: "a" } },
      [{ code: "invalid", field: "metadata.repository_id" }],
    ],
    [{ resource_type: "media_content", metadata: {} }, [{ code: "invalid", field: "resource_type" }]],
    [{ resource_type: 7, metadata: {} }, [{ code: "invalid", field: "resource_type" }]],
    [{ resource_type: "free_text", metadata: [] }, [{ code: "invalid", field: "metadata" }]],
  ])("%j", async (body, errors) => {
    const emulator = await createEmulatorFetch();
    const answer = await send(emulator, `POST ${orgSpace}`, { body });
    expect(answer).toMatchObject({ status: 422, body: { message: "Validation Failed", status: "422" } });
    const found: object[] = Object(answer.body).errors;
    for (const error of errors) expect(found).toContainEqual({ resource: "CopilotSpaceResource", ...error });
    expect(await listIds(emulator)).toEqual([]);
  });

  test("an update must leave what the kind requires", async () => {
    const emulator = await createEmulatorFetch();
    await send(emulator, `POST ${orgSpace}`, { body: note });
    const answer = await send(emulator, `PUT ${orgSpace}/1`, { body: { metadata: { name: "n" } } });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ code: "missing_field", field: "metadata.text" }] },
    });
    expect((await send(emulator, `${orgSpace}/1`)).body).toMatchObject(note);
  });
});

describe("answers what no operation documents as GitHub does", () => {
  const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
  test.each<[title: string, line: string, more: Parameters<typeof send>[2], want: [number, string]]>([
    ["another path", "/user", {}, [404, "Not Found"]],
    ["a slash at the end", `${orgSpace}/`, {}, [404, "Not Found"]],
    ["another method", `PATCH ${orgSpace}`, {}, [404, "Not Found"]],
    ["a broken escape", "/orgs/%/copilot-spaces/7/resources", {}, [404, "Not Found"]],
    ["a number that is none", orgSpace.replace("/7/", "/1e3/"), {}, [404, "Not Found"]],
    ["an id that is none", `${orgSpace}/0x1`, {}, [404, "Not Found"]],
    ["a body that is not JSON", `POST ${orgSpace}`, { body: "{" }, [400, "Problems parsing JSON"]],
    ["a body that is nested too deeply", `POST ${orgSpace}`, { body: deep }, [400, "Problems parsing JSON"]],
    ["a body that is a list", `POST ${orgSpace}`, { body: [] }, [400, "Body should be a JSON object"]],
    [
      "an unknown version",
      orgSpace,
      { headers: { "x-github-api-version": "2020-01-01" } },
      [400, '"2020-01-01" is not a'],
    ],
    ["no User-Agent", orgSpace, { headers: { "user-agent": "" } }, [403, "Request forbidden by administrative rules"]],
    ["another media type", orgSpace, { headers: { accept: "text/html" } }, [415, "Unsupported 'Accept' header"]],
  ])("%s", async (_, line, more, [status, message]) => {
    const answer = await send(await createEmulatorFetch(), line, more);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ message: expect.stringContaining(message), status: String(status) });
    expect(answer.headers.get("x-emulator-lacks")).toMatch(/^an? /);
  });
});

test("HEAD answers as GET without a body, and a body of GET or DELETE is ignored", async () => {
  const emulator = await createEmulatorFetch();
  await send(emulator, `POST ${orgSpace}`, { body: note });
  const head = await send(emulator, `HEAD ${orgSpace}/1`);
  expect(head).toMatchObject({ status: 200, body: undefined });
  expect(head.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect((await send(emulator, `DELETE ${orgSpace}/1`, { body: "{" })).status).toBe(204);
});

test("answers 304 to a known ETag, until the space changes", async () => {
  const emulator = await createEmulatorFetch();
  const first = await send(emulator, orgSpace);
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^W\/"[\da-f]{64}"$/);
  const again = await send(emulator, orgSpace, { headers: { "if-none-match": `"other", ${tag}` } });
  expect(again).toMatchObject({ status: 304, body: undefined });
  expect(again.headers.get("x-ratelimit-used")).toBe("1");
  expect((await send(emulator, orgSpace, { headers: { "if-none-match": "*" } })).status).toBe(304);
  await send(emulator, `POST ${orgSpace}`, { body: note });
  expect((await send(emulator, orgSpace, { headers: { "if-none-match": tag } })).status).toBe(200);
});

test("rejects when the signal is aborted, without effect", async () => {
  const emulator = await createEmulatorFetch({ latency: 60_000 });
  const controller = new AbortController();
  const url = `https://api.github.com${orgSpace}`;
  const pending = emulator(url, { method: "POST", body: JSON.stringify(note), signal: controller.signal });
  controller.abort(new Error("enough"));
  await expect(pending).rejects.toThrow("enough");
  expect(emulator.snapshot().spaces).toEqual([]);
});
