import { breaksBoth, breaksCode, json, type Label, object, returns, same, string } from "./label.ts";

const item = object({ a: string }, ["a"]);
const access = (more: object) => ({
  "x-github-access": { tokens: ["classic", "oauth"], scope: "read:org", ...more },
});
const mediaTypes = (...names: string[]) => ({
  item: {
    post: {
      operationId: "@",
      requestBody: { required: true, content: Object.fromEntries(names.map((name) => [name, { schema: item }])) },
      responses: { "204": { description: "Done" } },
    },
  },
});
const other = { post: { operationId: "@-other", responses: { "200": { description: "OK", ...json(item) } } } };

const failed = (schema: unknown) => ({ description: "See the body", ...json(schema) });
const answersCallback = (schema: unknown) => {
  const callback = { post: { responses: { "200": { description: "Received", ...json(schema) } } } };
  return returns(item, { callbacks: { event: { "{$request.query.url}": callback } } });
};

/** Operations, their names and what they need. */
export const operations: Label[] = [
  {
    title: "a path is added",
    before: { item: undefined },
    after: { ...returns(item), path: "/quokkas" },
    want: { wire: "minor", ...same },
  },
  {
    title: "a path is removed",
    before: { ...returns(item), path: "/observatories/{id}/telescopes" },
    after: { item: undefined },
    want: { wire: "major", ...breaksBoth },
  },
  {
    title: "an operation is added to a path",
    before: returns(item),
    after: { item: { ...returns(item).item, ...other } },
    want: { wire: "minor", ...same },
  },
  {
    title: "an operation of a path is removed",
    before: { item: { ...returns(item).item, ...other } },
    after: returns(item),
    want: { wire: "major", ...breaksBoth },
  },
  {
    // An operationId is not sent, so only names change. Redocly calls it major.
    title: "an operationId changes",
    before: returns(item, { operationId: "@-list" }),
    after: returns(item, { operationId: "@-enumerate" }),
    want: { wire: "patch", ...breaksCode },
  },
  {
    title: "the name of a method changes",
    before: returns(item, { "x-client-method": "readItem" }),
    after: returns(item, { "x-client-method": "getItem" }),
    want: { wire: "patch", ...breaksCode },
  },
  {
    title: "an operation becomes deprecated",
    before: returns(item),
    after: returns(item, { deprecated: true }),
    want: { wire: "minor", ...same },
  },
  {
    title: "an operation needs another scope",
    before: returns(item, access({})),
    after: returns(item, access({ scope: "write:org" })),
    want: { wire: "major", ...same },
  },
  {
    title: "an operation takes another kind of token",
    before: returns(item, access({})),
    after: returns(item, access({ tokens: ["classic", "oauth", "app-user"] })),
    want: { wire: "minor", ...same },
  },
  {
    title: "an operation no longer takes a kind of token",
    before: returns(item, access({})),
    after: returns(item, access({ tokens: ["classic"] })),
    want: { wire: "major", ...same },
  },
  {
    title: "a media type of a body is added",
    before: mediaTypes("application/json"),
    after: mediaTypes("application/json", "application/x-www-form-urlencoded"),
    want: { wire: "minor", ...same },
  },
  {
    title: "a media type of a body is removed",
    before: mediaTypes("application/json", "text/csv"),
    after: mediaTypes("application/json"),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "an error gets another body",
    before: {
      item: { get: { operationId: "@", responses: { "404": failed(object({ message: string }, ["message"])) } } },
    },
    after: { item: { get: { operationId: "@", responses: { "404": failed(object({ code: string }, ["code"])) } } } },
    want: { wire: "major", ...breaksBoth },
  },
  {
    // The method returned whether something was created.
    title: "a creation no longer answers 200",
    before: { item: { post: { operationId: "@", responses: { "200": failed(item), "201": failed(item) } } } },
    after: { item: { post: { operationId: "@", responses: { "201": failed(item) } } } },
    want: { wire: "major", ...breaksBoth },
  },
  {
    // The API reads the answer to a callback, as it reads a request.
    title: "the answer to a callback loses a property",
    before: answersCallback(object({ a: string, b: string })),
    after: answersCallback(object({ a: string })),
    want: { wire: "major", ...same },
  },
];
