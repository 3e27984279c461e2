// Calls of every client over a `fetch` of the user's own. Each returns what came out.
import { createClient } from "copilot-spaces";
import { createFetchClient } from "copilot-spaces/fetch";
import { syncResources } from "copilot-spaces/sync";
import { validateResponses } from "copilot-spaces/validate";

const note = (id, text = "text") => ({ id, resource_type: "free_text", metadata: { name: `${id}.txt`, text } });
const json = (status, body, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
const empty = (status, headers) => new Response(null, { status, headers });

/** A `fetch` that answers in this order and notes what it was asked. */
function answers(...responses) {
  const requests = [];
  const fetch = async (url, { method }) => {
    requests.push(`${method} ${new URL(url).host}`);
    return responses.shift();
  };
  return { fetch, requests };
}

/** A `fetch` that ends when its signal is aborted. */
function hangs(_url, { signal }) {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(Object.assign(new Error("aborted"), { name: "AbortError" })));
  });
}

const spaceOf = (fetch, options) => createClient({ token: "any", fetch, ...options }).org("octo-org", 7);
const path = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const parameters = { params: { path: { org: "octo-org", space_number: 7 } } };

export const scenarios = {
  async list() {
    const { resources } = await spaceOf(answers(json(200, { resources: [note(1)] })).fetch).listResources();
    return resources.length;
  },
  async create() {
    const { resource_type, metadata } = note(1);
    const { created } = await spaceOf(answers(json(201, note(1))).fetch).createResource({ resource_type, metadata });
    return created;
  },
  notFound: async () => spaceOf(answers(json(404, { message: "Not Found" })).fetch).getResource(1),
  invalidPath: async () => createClient({ fetch: answers().fetch }).org("..", 7).listResources(),
  loneSurrogate: async () => createClient({ fetch: answers().fetch }).org("\ud800", 7).listResources(),
  async invalidBaseUrl() {
    try {
      return createClient({ baseUrl: "nowhere" });
    } catch ({ message }) {
      return message.includes("baseUrl") ? "rejected" : message;
    }
  },
  async retry() {
    const { fetch, requests } = answers(empty(502), json(200, note(1)));
    const { id } = await spaceOf(fetch).getResource(1);
    return `${id} after ${requests.length}`;
  },
  async rateLimit() {
    const limit = json(403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "1" });
    const { fetch, requests } = answers(limit, json(200, note(1)));
    const { id } = await spaceOf(fetch).getResource(1);
    return `${id} after ${requests.length}`;
  },
  async redirect() {
    const { fetch, requests } = answers(empty(301, { location: "https://other.example/1" }), json(200, note(1)));
    await spaceOf(fetch).getResource(1);
    return requests.join();
  },
  async redirectToNowhere() {
    await spaceOf(answers(empty(301, { location: "https://:" })).fetch).getResource(1);
  },
  async abort() {
    const controller = new AbortController();
    const call = spaceOf(hangs).getResource(1, { signal: controller.signal });
    controller.abort();
    await call;
  },
  async abortedBefore() {
    const controller = new AbortController();
    controller.abort();
    return spaceOf(hangs).getResource(1, { signal: controller.signal });
  },
  timeout: async () => spaceOf(hangs, { timeout: 5, attempts: 1 }).getResource(1),
  validate: async () =>
    spaceOf(answers(json(200, { resources: 1 })).fetch, { use: [validateResponses("throw")] }).listResources(),
  async fetchClient() {
    const { fetch } = answers(json(200, { resources: [] }), json(404, {}));
    const client = createFetchClient({ fetch: (request) => fetch(request.url, request) });
    const [found, missing] = [await client.GET(path, parameters), await client.GET(path, parameters)];
    return [found.data.resources.length, missing.response.status].join();
  },
  async sync() {
    const { fetch, requests } = answers(
      json(200, { resources: [note(2), note(1, "old"), note(4)] }),
      json(201, note(3)),
      json(200, note(1)),
      empty(204),
      empty(204),
    );
    const desired = [note(1), note(3)].map(({ resource_type, metadata }) => ({ resource_type, metadata }));
    const { status } = await syncResources(spaceOf(fetch), desired, { deleteExtra: true, interval: 0 });
    return [status, ...requests.map((request) => request.split(" ")[0])].join();
  },
  async abortedSync() {
    const controller = new AbortController();
    controller.abort();
    const sync = syncResources(spaceOf(hangs), [], { signal: controller.signal });
    return sync.then(
      ({ status }) => status,
      (error) => (error instanceof TypeError ? error.message : "rejected"), // a missing method is a TypeError
    );
  },
};
