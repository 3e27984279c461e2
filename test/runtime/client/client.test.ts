import { describe, expect, test } from "vitest";
import {
  type CreateResourceRequest,
  createClient,
  InvalidInputError,
  type Space,
} from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const note: CreateResourceRequest = { resource_type: "free_text", metadata: { name: "notes.txt", text: "Some notes" } };
const change = { metadata: { text: "Better notes" } };

const always = {
  accept: "application/vnd.github+json, application/json",
  authorization: "Bearer secret",
  "user-agent": "copilot-spaces",
  "x-github-api-version": "2026-03-10",
};
const json = { ...always, "content-type": "application/json" };

const methods: [
  method: string,
  call: (space: Space) => Promise<unknown>,
  want: { method: string; path: string; headers: object; body: string },
][] = [
  ["listResources", (space) => space.listResources(), { method: "GET", path: "", headers: always, body: "" }],
  [
    "createResource",
    (space) => space.createResource(note),
    { method: "POST", path: "", headers: json, body: JSON.stringify(note) },
  ],
  ["getResource", (space) => space.getResource(1), { method: "GET", path: "/1", headers: always, body: "" }],
  [
    "setResource",
    (space) => space.setResource(1, change),
    { method: "PUT", path: "/1", headers: json, body: JSON.stringify(change) },
  ],
  ["deleteResource", (space) => space.deleteResource(1), { method: "DELETE", path: "/1", headers: always, body: "" }],
];

describe.each([
  ["org", "https://api.github.com/orgs/acme/copilot-spaces/7/resources"],
  ["user", "https://api.github.com/users/acme/copilot-spaces/7/resources"],
] as const)("a space of %s", (group, base) => {
  test.each(methods)("%s sends one request, as GitHub documents it", async (_, call, { path, ...want }) => {
    const { fetch, log } = recordingFetch();
    await call(createClient({ token: "secret", fetch })[group]("acme", 7));
    expect(log).toEqual([{ ...want, url: base + path }]);
  });

  test("entering a space sends and checks nothing", () => {
    const { fetch, log } = recordingFetch();
    createClient({ fetch })[group]("", NaN);
    expect(log).toEqual([]);
  });

  test.each([
    ["a/b", "a%2Fb"],
    ["../evil", "..%2Fevil"],
    ["%2e%2e", "%252e%252e"],
    ["a?b#c", "a%3Fb%23c"],
    ["ünï corp", "%C3%BCn%C3%AF%20corp"],
  ])("the owner %s stays inside its segment, as %s", async (owner, want) => {
    const { fetch, log } = recordingFetch();
    await createClient({ fetch })[group](owner, 7).listResources();
    expect(log.map(({ url }) => url)).toEqual([base.replace("acme", want)]);
  });

  // `as never`: these values are possible only without types.
  test.each<[title: string, (client: ReturnType<typeof createClient>) => Promise<unknown>]>([
    ["an empty owner", (client) => client[group]("", 7).listResources()],
    ["a dot as owner", (client) => client[group](".", 7).listResources()],
    ["two dots as owner", (client) => client[group]("..", 7).createResource(note)],
    ["no owner", (client) => client[group](undefined as never, 7).listResources()],
    ["an unpaired surrogate as owner", (client) => client[group]("\uD800", 7).listResources()],
    ["a space number in a string", (client) => client[group]("acme", "7" as never).listResources()],
    ["a space number that is a path", (client) => client[group]("acme", "7/../8" as never).listResources()],
    ["no space number", (client) => client[group]("acme", undefined as never).listResources()],
    ["a fraction as space number", (client) => client[group]("acme", 7.5).listResources()],
    ["NaN as id", (client) => client[group]("acme", 7).getResource(NaN)],
    ["no id", (client) => client[group]("acme", 7).deleteResource(undefined as never)],
    ["null as id", (client) => client[group]("acme", 7).setResource(null as never, change)],
    ["an id too large to be exact", (client) => client[group]("acme", 7).deleteResource(2 ** 53)],
    ["a resource instead of its id", (client) => client[group]("acme", 7).deleteResource({ id: 1 } as never)],
    ["no body for createResource", (client) => client[group]("acme", 7).createResource(undefined as never)],
    ["no body for setResource", (client) => client[group]("acme", 7).setResource(1, undefined as never)],
    [
      "a body with a BigInt",
      (client) => client[group]("acme", 7).setResource(1, { metadata: { number: 1n } } as never),
    ],
    ["a header name with a space", (client) => client[group]("acme", 7).listResources({ headers: { "a b": "1" } })],
    ["a header value with a line end", (client) => client[group]("acme", 7).listResources({ headers: { a: "1\n2" } })],
  ])("%s is rejected, and nothing is sent", async (_, call) => {
    const { fetch, log } = recordingFetch();
    const error = await rejection(call(createClient({ fetch })));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({
      name: "InvalidInputError",
      kind: "invalid_input",
      operationId: expect.stringMatching(new RegExp(`^copilot-spaces/.+-for-${group}$`)),
      method: expect.stringMatching(/^[A-Z]+$/),
      path: expect.stringContaining("/copilot-spaces/{space_number}/resources"),
    });
    expect(log).toEqual([]);
  });
});

test("the error says whether a body is missing or cannot be written as JSON", async () => {
  const { fetch } = recordingFetch();
  const space = createClient({ fetch }).org("acme", 7);
  const circular: Record<string, unknown> = {};
  circular["self"] = circular;
  const missing = await rejection(space.createResource(undefined as never)); // possible only without types
  expect(missing).toHaveProperty("message", "copilot-spaces/create-resource-for-org: the body is missing");
  const unwritable = await rejection(space.setResource(1, { metadata: circular }));
  expect(unwritable).toMatchObject({
    message: "copilot-spaces/update-resource-for-org: the body cannot be written as JSON",
    cause: expect.any(TypeError),
  });
});

test("the headers of a request replace those of the client", async () => {
  const { fetch, log } = recordingFetch();
  const headers = { Authorization: "Bearer other", "X-GitHub-Api-Version": "2022-11-28", "x-own": "1" };
  await createClient({ token: "secret", fetch }).org("acme", 7).listResources({ headers });
  expect(log[0]?.headers).toEqual({
    ...always,
    authorization: "Bearer other",
    "x-github-api-version": "2022-11-28",
    "x-own": "1",
  });
});

test("the spaces of one client are independent", async () => {
  const { fetch, log } = recordingFetch();
  const client = createClient({ fetch });
  const [one, two] = [client.org("one", 1), client.user("two", 2)];
  await Promise.all([one.getResource(11), two.getResource(22), one.listResources()]);
  expect(log.map(({ url }) => new URL(url).pathname)).toEqual([
    "/orgs/one/copilot-spaces/1/resources/11",
    "/users/two/copilot-spaces/2/resources/22",
    "/orgs/one/copilot-spaces/1/resources",
  ]);
});

test("methods work without `this`", async () => {
  const { fetch, log } = recordingFetch();
  const { org } = createClient({ fetch });
  const { getResource } = org("acme", 7);
  await getResource(1);
  expect(log).toHaveLength(1);
});

test.each<[title: string, unknown]>([
  ["a function", () => 1],
  ["a symbol", Symbol("a")],
  ["an object whose toJSON returns undefined", { toJSON: () => undefined }],
])("a body that JSON cannot represent is missing: %s", async (_, body) => {
  const { fetch, log } = recordingFetch();
  const error = await rejection(
    createClient({ fetch })
      .org("acme", 7)
      .createResource(body as never),
  ); // untyped caller
  expect(error).toMatchObject({ kind: "invalid_input", message: expect.stringContaining("the body is missing") });
  expect(log).toEqual([]);
});

test.each<[title: string, unknown]>([
  ["an object", {}],
  ["a string", "signal"],
  ["a number", 1],
  ["a controller", new AbortController()],
])("a signal that is not an AbortSignal is rejected: %s", async (_, signal) => {
  const { fetch, log } = recordingFetch();
  const error = await rejection(
    createClient({ fetch })
      .org("acme", 7)
      .getResource(1, { signal: signal as AbortSignal }),
  ); // untyped
  expect(error).toMatchObject({ kind: "invalid_input", operationId: "copilot-spaces/get-resource-for-org" });
  expect(log).toEqual([]);
});
