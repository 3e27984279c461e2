/** Writes the documentation of groups and methods, as hovers show it. */
import type { Operation, Parameter } from "../../model/api.ts";
import { key, literal } from "../typescript/data.ts";
import type { Group, Method } from "./groups.ts";
import { parameterNames } from "./signature.ts";

/** A method with the group that it belongs to. */
export interface GroupMethod {
  group: Group;
  method: Method;
}

/** Paragraphs for a method that several groups share: first what holds for all of them, then what differs. */
export function describeMethod(shared: readonly GroupMethod[]): string[] {
  const [first] = shared;
  if (!first) return [];
  const operations = shared.map(({ method }) => method.operation);
  const common = splitParagraphs(first.method.operation.description).filter((paragraph) =>
    operations.every(({ description }) => splitParagraphs(description).includes(paragraph)),
  );
  const summaries = shared.map(({ group, method: { operation } }) => {
    const own = splitParagraphs(operation.description).filter((paragraph) => !common.includes(paragraph));
    const text = [describeOperation(operation), ...own.map(oneLine), linkOf(operation)].filter(Boolean).join(" ");
    return shared.length > 1 ? `- \`${group.name}\`: ${text}` : text;
  });
  return [...common, summaries.join("\n"), describeTags(first.method)];
}

function describeTags({ operation, freeParameters }: Method): string {
  const { requestBody, queryParameters, deprecated } = operation;
  const query = queryParameters.map(({ name, description }) => `\`${name}\`: ${oneLine(description)}`);
  const tags = [
    ...describeParameters(freeParameters),
    requestBody && `@param body ${oneLine(requestBody.description)}`,
    query.length > 0 && `@param query ${query.join(" ")}`,
    "@param options Options of this request. They override those of the client.",
    "@throws {ClientError} if the request fails",
    deprecated && "@deprecated",
  ];
  return tags.filter(Boolean).join("\n");
}

/** Paragraphs for the member of the client that enters a group. */
export function describeGroup({ name, description, binds }: Group): string[] {
  const examples = binds.flatMap(({ examples: [example] }) => (example ? [example.value] : []));
  const values = examples.map((value) => (typeof value === "string" ? literal(value) : JSON.stringify(value)));
  const example = binds.length > 0 && examples.length === binds.length && key(name) === name;
  const tags = [...describeParameters(binds), example && `@example\nclient.${name}(${values.join(", ")})`];
  return [description, tags.filter(Boolean).join("\n")];
}

function describeParameters(parameters: readonly Parameter[]): string[] {
  const names = parameterNames(parameters);
  return parameters.map(({ description }, index) => `@param ${names[index]} ${oneLine(description)}`.trim());
}

function describeOperation({ summary, id }: Operation): string {
  return `${(oneLine(summary) || id).replace(/\.$/, "")}.`;
}

function linkOf({ documentationUrl }: Operation): string {
  return documentationUrl ? `[GitHub's documentation](${documentationUrl})` : "";
}

function splitParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
