/** The mock, called from a page of another origin in a real browser. */
import { expect, inject, test } from "vitest";
import { findBrowser, startBrowser } from "./browser.ts";
import { bundleWithEsbuild } from "./bundlers.ts";
import { servePage, startMock } from "./servers.ts";

const browserPath = findBrowser();
if (!browserPath) console.log("There is no Chromium: no page is tried. `apt-get install chromium` brings one.");

test.skipIf(!browserPath && !process.env["CI"])("a page calls the mock", async () => {
  const { code } = await bundleWithEsbuild(`${inject("plainProject")}/page.js`);
  await using mock = await startMock(inject("testingProject"));
  await using server = await servePage(code);
  await using browser = await startBrowser(browserPath);
  await browser.page.goto(server.url);
  expect(new URL(browser.page.url()).origin).not.toBe(new URL(mock.url).origin);
  // The page's CORS preflights are for POST, DELETE and the headers of GitHub's API; reading the id is, too.
  expect(await browser.page.evaluate(`callMock(${JSON.stringify(mock.url)})`)).toEqual({
    resource: expect.objectContaining({ resource_type: "free_text" }),
    created: true,
    refused: { kind: "unauthorized", hasRequestId: true },
  });
  expect(browser.problems).toEqual([]);
});

test.skipIf(!browserPath && !process.env["CI"])("a page reports the hint of an error that nobody catches", async () => {
  const { code } = await bundleWithEsbuild(`${inject("plainProject")}/page.js`);
  await using server = await servePage(code);
  await using browser = await startBrowser(browserPath);
  await browser.page.goto(server.url);
  const reported = browser.page.waitForEvent("pageerror");
  await browser.page.evaluate("failUncaught()");
  const { message, stack } = await reported;
  expect(message).toMatch(/^copilot-spaces\/list-resources-for-org: 404 Not Found$/m);
  expect(stack).toMatch(/404 Not Found\n {4}at [^]*\n {2}Hint: GitHub also answers 404 .*read:org/);
  expect(stack).not.toContain("ghp_secret");
});
