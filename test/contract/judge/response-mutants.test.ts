/** Judges faulty and valid variants of every documented response. They are derived from the description. */
import { describe, expect, test } from "vitest";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import { type ContractCase, deriveCases } from "../../../scripts/contract/cases/derive.ts";
import type { Exchange } from "../../../scripts/contract/exchange.ts";
import { createJudge } from "../../../scripts/contract/index.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { listPlaces, mutateEnvelope, mutateValues, type Reply, replaceAt } from "./response-mutants.ts";

const { cases } = deriveCases(readApi(readBundledDescription()));
const judge = await createJudge();
const json = { "content-type": "application/json; charset=utf-8" };

function toExchange({ operation, request }: ContractCase, response: Reply): Exchange {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(request.path[name]));
  const body = request.body === undefined ? "" : JSON.stringify(request.body);
  return { request: { method: operation.method, url: path, headers: json, body }, response };
}

/** The response of a case. Its id is the one that was asked for. */
function replyOf({ status, body, request }: ContractCase): Reply {
  if (body === undefined) return { status, headers: {}, body: "" };
  const id = request.path["space_resource_id"];
  const isResource = status < 300 && id !== undefined;
  return { status, headers: json, body: JSON.stringify(isResource ? { ...Object(body), id } : body) };
}

interface Case {
  contractCase: ContractCase;
  reply: Reply;
}

function isAccepted(contractCase: ContractCase, reply: Reply): boolean {
  return judge.check(toExchange(contractCase, reply)).length === 0;
}

const withReply: Case[] = cases.map((each) => ({ contractCase: each, reply: replyOf(each) }));
const withBody = withReply.filter(({ reply }) => reply.body !== "");

test("accepts every documented response", () => {
  const found = withReply.flatMap(({ contractCase, reply }) => judge.check(toExchange(contractCase, reply)));
  expect(found).toEqual([]);
});

test("finds every wrong status, content type, envelope and length", () => {
  const missed = withReply.flatMap(({ contractCase, reply }) => {
    const documented = contractCase.operation.responses.map(({ status }) => Number(status));
    const mutants = mutateEnvelope(reply, documented).filter((mutant) => isAccepted(contractCase, mutant.reply));
    return mutants.map(({ name }) => `${contractCase.status} ${name}`);
  });
  // GitHub may omit every field of these errors, and add any other.
  expect([...new Set(missed)].sort()).toEqual(["403 inside data", "404 inside data"]);
});

/** What the description allows: a field that it does not require, an item less, and the attachment that may be null. */
const allowed = [
  /^without (resources|errors)\/\d+$/,
  /^without (message|documentation_url|status|errors|errors\/0\/(field|resource))$/,
  /copilot_chat_attachment_id( = null)?$/,
  /^without (resources\/\d+\/)?metadata\/(sha|height|media_type|url|width)$/,
  /^(github_issue|github_pull_request): without .*metadata\/(repository_id|number)$/,
  /^uploaded_text_file: without .*metadata\/name$/,
];

test("finds every wrong value but those that the description allows", () => {
  const mutants = withBody.flatMap(({ contractCase, reply }) =>
    mutateValues(JSON.parse(reply.body)).map((mutant) => ({ contractCase, reply, ...mutant })),
  );
  const missed = mutants.flatMap(({ contractCase, reply, name, body }) => {
    if (!isAccepted(contractCase, { ...reply, body: JSON.stringify(body) })) return [];
    const [, index] = /resources\/(\d+)\/metadata/.exec(name) ?? [];
    const value: { resources?: { resource_type: string }[]; resource_type?: string } = Object(body);
    const kind = index === undefined ? value.resource_type : value.resources?.[Number(index)]?.resource_type;
    const isRequired = contractCase.status === 422 && /(message|documentation_url)$/.test(name);
    const names = isRequired ? [] : [name, `${kind}: ${name}`];
    return names.some((each) => allowed.some((pattern) => pattern.test(each))) ? [] : [`${kind}: ${name}`];
  });
  expect(mutants.length).toBeGreaterThan(4000);
  expect([...new Set(missed)]).toEqual([]);
});

/** Every response with each of its values that are to be replaced replaced by another one. */
function replaceEach(isReplaced: (value: unknown, key: unknown) => boolean, replacement: unknown): Case[] {
  return withBody.flatMap(({ contractCase, reply }) => {
    const body: unknown = JSON.parse(reply.body);
    const places = listPlaces(body).filter(({ path, value }) => isReplaced(value, path.at(-1)));
    return places.map(({ path }) => ({
      contractCase,
      reply: { ...reply, body: JSON.stringify(replaceAt(body, path, replacement)) },
    }));
  });
}

const isTime = (_: unknown, key: unknown): boolean => key === "created_at" || key === "updated_at";

test.each(["yesterday", "2025-01-01", "2025-13-01T00:00:00Z", "2025-01-01T00:00:00", "1735689600", ""])(
  "finds the time %j",
  (time) => {
    const mutants = replaceEach(isTime, time);
    expect(mutants.length).toBeGreaterThan(100);
    expect(mutants.filter(({ contractCase, reply }) => isAccepted(contractCase, reply))).toEqual([]);
  },
);

describe("accepts", () => {
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  const rewrite = (cases: readonly Case[], change: (value: unknown) => unknown): Case[] =>
    cases.map(({ contractCase, reply }) => {
      const body: unknown = JSON.parse(reply.body, (_, value: unknown) => (isObject(value) ? change(value) : value));
      return { contractCase, reply: { ...reply, body: JSON.stringify(body) } };
    });
  const addFields = (value: unknown) => ({
    ...Object(value),
    html_url: "https://github.com",
    added: { deep: [1, null] },
  });
  const renameKind = (value: unknown) =>
    "resource_type" in Object(value)
      ? { ...Object(value), resource_type: "web_page", metadata: { url: 7, name: null } }
      : value;
  const withoutRequest = withBody.filter(({ contractCase }) => contractCase.request.body === undefined);

  const variants: [title: string, cases: Case[]][] = [
    ["other wording", replaceEach((_, key) => key === "message" || key === "documentation_url", "Autrement dit …")],
    ["other codes of errors", replaceEach((_, key) => key === "code", "stale")],
    ["a time with an offset", replaceEach(isTime, "2025-01-01T01:00:00.123+01:00")],
    ["an attachment", replaceEach((_, key) => key === "copilot_chat_attachment_id", 77)],
    ["more fields in every object", rewrite(withBody, addFields)],
    ["new kinds of resources", rewrite(withoutRequest, renameKind)],
    [
      "no charset",
      withBody.map(({ contractCase, reply }) => ({
        contractCase,
        reply: { ...reply, headers: { "Content-Type": "application/json" } },
      })),
    ],
    [
      "white space",
      withBody.map(({ contractCase, reply }) => ({
        contractCase,
        reply: { ...reply, body: JSON.stringify(JSON.parse(reply.body), null, 2) },
      })),
    ],
  ];

  test.each(variants)("%s", (_, given) => {
    expect(given.length).toBeGreaterThan(3);
    const accused = given.flatMap(({ contractCase, reply }) => judge.check(toExchange(contractCase, reply)));
    expect(accused.map(({ message }) => message)).toEqual([]);
  });
});

test("finds every wrong value in what a new kind shares with the known ones", () => {
  const resource = {
    id: 1,
    resource_type: "web_page",
    metadata: {},
    created_at: "2025-01-01T00:00:00Z",
    updated_at: "2025-01-01T00:00:00Z",
  };
  const found = withBody.filter(
    ({ contractCase }) => contractCase.operation.id === "copilot-spaces/list-resources-for-org",
  );
  const [{ contractCase, reply }] = found as [Case];
  const missed = mutateValues(resource).filter(({ body }) =>
    isAccepted(contractCase, { ...reply, body: JSON.stringify({ resources: [body] }) }),
  );
  expect(missed.map(({ name }) => name)).toEqual([]);
});
