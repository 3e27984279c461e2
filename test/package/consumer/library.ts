// A library that exports calls, and therefore has their types in its declarations.
import { createFetchClient } from "copilot-spaces/fetch";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";

export const client = createFetchClient({ token: "ghp_any" });
export const { GET, POST, request, use } = client;

export const listResources = (org: string, space_number: number) =>
  client.GET(list, { params: { path: { org, space_number } } });

export const readStream = () =>
  client.GET(list, { params: { path: { org: "acme", space_number: 7 } }, parseAs: "stream" });

export async function readResources(org: string) {
  const { data } = await listResources(org, 7);
  return data?.resources;
}
