// Many calls at once that one signal can end.
import { createClient } from "copilot-spaces";

const { signal } = new AbortController();
const fetch = async () => {
  await new Promise((resolve) => setTimeout(resolve)); // all calls have begun
  return new Response('{"resources":[]}', { headers: { "content-type": "application/json" } });
};
const space = createClient({ fetch, signal }).org("octo-org", 7);
const calls = Array.from({ length: 100 }, () => space.listResources({ signal }));
console.log((await Promise.all(calls)).length);
