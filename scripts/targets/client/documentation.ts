/** Writes the documentation of groups and methods, as hovers show it. */
import type { Operation, Parameter } from "../../model/api.ts";
import { key, literal } from "../typescript/data.ts";
import { escapeTags, joinLines, oneLine, splitParagraphs } from "../typescript/description.ts";
import { successesOf } from "../typescript/successes.ts";
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
  const details = operations.map((operation) => describeDetails(operation, common));
  const isSame = new Set(details).size === 1;
  const items = shared.map(({ group }, index) => `- \`${oneLine(group.name)}\`: ${details[index]}`);
  return [common.join("\n\n"), isSame ? (details[0] ?? "") : items.join("\n"), describeTags(first.method, operations)];
}

/** The summary of an operation, the paragraphs that it does not share, and the link. */
function describeDetails(operation: Operation, common: readonly string[]): string {
  const own = splitParagraphs(operation.description).filter((paragraph) => !common.includes(paragraph));
  return [describeOperation(operation), ...own.map(joinLines), linkOf(operation)].filter(Boolean).join(" ");
}

function describeTags({ operation, freeParameters }: Method, shared: readonly Operation[]): string {
  const { requestBody, queryParameters, deprecated } = operation;
  const returns = new Set(shared.map(describeResults));
  const tags = [
    ...describeParameters(freeParameters),
    requestBody && `@param body ${oneLine(requestBody.description) || "The body of the request."}`,
    queryParameters.length > 0 && `@param query ${listParameters(queryParameters)}`,
    `@param options Options of this request. They override those of the client.${describeOptions(operation)}`,
    returns.size === 1 && describeResults(operation) && `@returns ${describeResults(operation)}`,
    "@throws {ClientError} if the request fails",
    deprecated && "@deprecated",
  ];
  return tags.filter(Boolean).join("\n");
}

/** The parameters that a call gives in its options, and how it chooses another media type. */
function describeOptions({ headerParameters, cookieParameters, requestBody }: Operation): string {
  const { mediaType = "", alternatives = [] } = requestBody ?? {};
  const sentences = [
    headerParameters.length > 0 && `\`header\` has the parameters in headers: ${listParameters(headerParameters)}`,
    cookieParameters.length > 0 &&
      `\`cookie\` has the parameters in cookies, which a browser does not send: ${listParameters(cookieParameters)}`,
    alternatives.length > 0 &&
      `The header \`content-type\` chooses the media type of the body: ${[
        mediaType,
        ...alternatives.map((each) => each.mediaType),
      ]
        .map((each) => `\`${oneLine(each)}\``)
        .join(", ")}.`,
  ];
  return sentences.map((sentence) => (sentence ? ` ${sentence}` : "")).join("");
}

function listParameters(parameters: readonly Parameter[]): string {
  return parameters.map(({ name, description }) => `\`${oneLine(name)}\`: ${oneLine(description)}`).join(" ");
}

/** The descriptions of the successes with a body, by status if there are several. */
function describeResults(operation: Operation): string {
  const results = successesOf(operation).filter(({ body, description }) => body && description);
  const texts = results.map(({ description }) => oneLine(description));
  if (new Set(texts).size <= 1) return texts[0] ?? "";
  return results.map(({ status }, index) => `${status}: ${texts[index]}`).join(" ");
}

/** Paragraphs for the member of the client that enters a group. */
export function describeGroup({ name, description, binds }: Group): string[] {
  const examples = binds.flatMap(({ examples: [example] }) => (example ? [example.value] : []));
  const values = examples.map((value) => (typeof value === "string" ? literal(value) : JSON.stringify(value)));
  const example = binds.length > 0 && examples.length === binds.length && key(name) === name;
  const tags = [
    ...describeParameters(binds),
    example && `@example\n${escapeTags(`client.${name}(${values.join(", ")})`)}`,
  ];
  return [splitParagraphs(description).join("\n\n"), tags.filter(Boolean).join("\n")];
}

function describeParameters(parameters: readonly Parameter[]): string[] {
  const names = parameterNames(parameters);
  return parameters.map(({ description }, index) => `@param ${names[index]} ${oneLine(description)}`.trim());
}

function describeOperation({ summary, id }: Operation): string {
  return `${oneLine(summary || id).replace(/\.$/, "")}.`;
}

function linkOf({ documentationUrl }: Operation): string {
  return documentationUrl ? `[Documentation](${oneLine(documentationUrl)})` : "";
}
