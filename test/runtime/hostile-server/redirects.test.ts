/** Redirects in circles, to other origins and to invalid locations. */
import { describe, expect, test } from "vitest";
import { callHostileServer, callHostileServerByPath, expectTokenHidden, methods } from "./call-hostile-server.ts";
import { type Answer, respond, respondLikeGitHub, startServer } from "./server.ts";

const moved =
  (status: number, location: string): Answer =>
  (socket, request, count) => (respond(status, { location })(socket, request, count), "refused");

describe.each([301, 302, 303, 307, 308])("%i", (status) => {
  const follows = (method: string) => method === "GET" || status > 303;

  test.each(methods)(`%s ends when ${status} redirects to itself`, async (method) => {
    const { kind, log } = await callHostileServer(
      (socket, request, count) => moved(status, request.path)(socket, request, count),
      method,
    );
    expect({ kind, sent: log.length }).toEqual({ kind: "redirect", sent: follows(method) ? 6 : 1 });
  });

  test.each(methods)(`%s does not send the token to another origin after ${status}`, async (method) => {
    await using other = await startServer(respondLikeGitHub);
    const { kind, log, outcome } = await callHostileServer(moved(status, `${other.url}/elsewhere`), method);
    expect(log).toHaveLength(1);
    if (follows(method)) {
      expect(kind).toBe("success");
      expect(other.log).toMatchObject([{ method, path: "/elsewhere", body: log[0]?.body }]);
      expect(other.log[0]?.headers).not.toHaveProperty("authorization");
    } else {
      expect(kind).toBe("redirect");
      expect(outcome).toHaveProperty("message", expect.stringContaining(`moved to ${other.url}/elsewhere`));
      expect(other.log).toEqual([]);
    }
    expectTokenHidden(other.log);
  });

  test.each(methods)(`%s does not send the token after ${status} to another origin and back`, async (method) => {
    let home = "";
    await using other = await startServer((socket, request, count) =>
      moved(status, `${home}/back`)(socket, request, count),
    );
    const { kind, log } = await callHostileServer((socket, request, count) => {
      home = `http://${request.headers["host"]}`;
      return (request.path === "/back" ? respondLikeGitHub : moved(status, `${other.url}/there`))(
        socket,
        request,
        count,
      );
    }, method);
    expect(kind).toBe(follows(method) ? "success" : "redirect");
    expect(log.map(({ headers }) => "authorization" in headers)).toEqual(follows(method) ? [true, false] : [true]);
    expectTokenHidden(other.log);
  });
});

describe("an invalid redirect", () => {
  test.each<[title: string, answer: Answer]>([
    ["no location", respond(302)],
    ["an empty location", respond(302, { location: "" })],
    ["a location that is not a URL", respond(302, { location: "http://[" })],
    ["a file", respond(302, { location: "file:///etc/passwd" })],
    ["a script", respond(302, { location: "javascript:alert(1)" })],
  ])("a redirect to %s is an error of kind redirect", async (_, answer) => {
    for (const method of methods) {
      const { kind, log } = await callHostileServer(answer, method);
      expect({ kind, sent: log.length }).toEqual({ kind: "redirect", sent: 1 });
    }
    expect(await callHostileServerByPath(answer)).toBe("redirect");
  });

  test.each<[title: string, location: string]>([
    ["a port without a listener", "http://127.0.0.1:1/"],
    ["a port that fetch blocks", "http://127.0.0.1:25/"],
  ])("a redirect to %s is a network error", async (_, location) => {
    for (const method of methods) {
      const { kind, log } = await callHostileServer(moved(307, location), method);
      expect(kind).toBe("network");
      expect(log).toHaveLength(method === "POST" ? 1 : 2);
    }
  });
});
