/** Measures the cost of one call without the network: the list of a space over an in-memory `fetch`. */
import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import createOpenapiFetchClient from "openapi-fetch";
import { createClient } from "../../generated/client/index.ts";
import { createFetchClient } from "../../generated/fetch/index.ts";
import type { paths } from "../../generated/types/index.ts";
import { readBundledDescription } from "../contract/bundled-description.ts";
import { readApi } from "../model/read-api.ts";
import type { Report } from "./section.ts";
import { median } from "./statistics.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const baseUrl = "https://api.github.com";
const headers = { accept: "application/json", authorization: "Bearer ghp_bench", "x-github-api-version": "2026-03-10" };
const path = { org: "octo-org", space_number: 7 };

/** Each sends one request and decodes one body. */
function callers(): Record<string, () => Promise<unknown>> {
  const fetch = inMemoryFetch();
  const space = createClient({ token: "ghp_bench", fetch }).org(path.org, path.space_number);
  const fetchClient = createFetchClient({ token: "ghp_bench", fetch });
  const openapiFetch = createOpenapiFetchClient<paths>({ baseUrl, headers, fetch });
  const octokit = new Octokit({ auth: "ghp_bench", request: { fetch } });
  const Plugged = Octokit.plugin(retry, throttling);
  const throttle = { onRateLimit: () => false, onSecondaryRateLimit: () => false, enabled: false };
  const plugged = new Plugged({ auth: "ghp_bench", request: { fetch }, throttle });
  return {
    "openapi-fetch": () => openapiFetch.GET(list, { params: { path } }),
    createClient: () => space.listResources(),
    createFetchClient: () => fetchClient.GET(list, { params: { path } }),
    "fetch by hand": async () =>
      (await fetch(`${baseUrl}/orgs/octo-org/copilot-spaces/7/resources`, { headers })).json(),
    "@octokit/core": () => octokit.request(`GET ${list}`, path),
    "@octokit/core, retry, throttling (off)": () => plugged.request(`GET ${list}`, path),
  };
}

/**
 * Median microseconds of one call, in rounds in which every caller has a turn.
 *
 * @param turn length of a turn in milliseconds
 */
export async function measureCalls(rounds: number, turn: number, report: Report): Promise<Record<string, number>> {
  const all = Object.entries(callers());
  const times = new Map(all.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    report(round === 0 ? "warm-up" : `round ${round} of ${rounds}`);
    for (const [name, call] of all) {
      const microseconds = await timeCalls(call, turn);
      if (round > 0) times.get(name)?.push(microseconds); // the first round warms up
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

async function timeCalls(call: () => Promise<unknown>, turn: number): Promise<number> {
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < turn; calls += 1) await call();
  return ((performance.now() - start) * 1000) / calls;
}

function inMemoryFetch(): (...request: unknown[]) => Promise<Response> {
  const operation = readApi(readBundledDescription()).operations.find(({ path: template }) => template === list);
  const body = JSON.stringify(operation?.responses[0]?.body?.examples[0]?.value);
  return async () => new Response(body, { headers: { "content-type": "application/json; charset=utf-8" } });
}
