import { expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { recordingFetch } from "../recording-fetch.ts";

test("a header that is null is not sent, and one that is undefined is left alone", async () => {
  const { fetch, log } = recordingFetch();
  const space = createClient({ fetch, token: "secret", headers: { "X-Own": "1" } }).org("acme", 7);
  await space.setResource(1, {}, { headers: { ACCEPT: null, "x-own": undefined, "content-type": null } });
  await space.setResource(1, {}, { headers: new Headers({ "Content-Type": "application/merge-patch+json" }) });
  await space.listResources({ headers: { authorization: null, "x-own": null } });
  expect(log.map(({ headers }) => headers)).toEqual([
    {
      authorization: "Bearer secret",
      "user-agent": "copilot-spaces",
      "x-github-api-version": "2026-03-10",
      "x-own": "1",
      "content-type": "text/plain;charset=UTF-8", // added by the Request of this test
    },
    expect.objectContaining({ "content-type": "application/merge-patch+json", "x-own": "1" }),
    {
      accept: "application/vnd.github+json, application/json",
      "user-agent": "copilot-spaces",
      "x-github-api-version": "2026-03-10",
    },
  ]);
});
