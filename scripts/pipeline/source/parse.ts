/** Parses a YAML or JSON text into plain values that JSON can represent. */
import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, mergeTag, parseEvents, YAMLException } from "js-yaml";
import { explainYamlError } from "./explain-yaml-error.ts";
import { MAX_ALIASED_VALUES, MAX_DEPTH } from "./limits.ts";
import { parseJson } from "./parse-json.ts";
import { SourceError } from "./source-error.ts";
import type { SourceText } from "./source-text.ts";
import { findUnrepresentable, measure } from "./values.ts";

const schema = CORE_SCHEMA.withTags(mergeTag);

/** @throws SourceError at the place of a mistake */
export function parseSource(source: SourceText): unknown {
  const value = parseJson(source.text) ?? parseYaml(source.text);
  const wrong = findUnrepresentable(value, source.text);
  if (!wrong) return value;
  throw new SourceError("parse-error", wrong.message, wrong.offset(source.tree()));
}

function parseYaml(text: string): unknown {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    checkSingle(text, events);
    const [value] = constructFromEvents(events, { source: text, schema });
    checkAliases(text, events, value);
    return value;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const position = /complex keys/.test(error.reason) ? findComplexKey(text) : error.mark?.position;
    throw new SourceError("parse-error", explainYamlError(error.reason), position ?? 0);
  }
}

/** js-yaml does not say where it is. */
function findComplexKey(text: string): number | undefined {
  const frames: { isMapping: boolean; isKeyNext: boolean }[] = [];
  for (const event of parseEvents(text, { maxDepth: MAX_DEPTH })) {
    const frame = frames.at(-1);
    const isCollection = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
    if (isCollection && frame?.isMapping && frame.isKeyNext) return event.start;
    if (event.type === EVENT_ID.POP) frames.pop();
    else if (frame) frame.isKeyNext = !frame.isKeyNext;
    if (isCollection) frames.push({ isMapping: event.type === EVENT_ID.MAPPING, isKeyNext: true });
  }
  return undefined;
}

function checkSingle(text: string, events: readonly Event[]): void {
  const starts = events.flatMap(({ type }, index) => (type === EVENT_ID.DOCUMENT ? [index] : []));
  const second = starts[1];
  if (second === undefined) return;
  const message = "The file has a second YAML document. Keep one, and remove the line `---` before the other.";
  throw new SourceError("parse-error", message, startOf(events[second + 1]) ?? text.length);
}

function startOf(event: Event | undefined): number | undefined {
  if (!event) return undefined;
  if ("start" in event) return event.start;
  if ("valueStart" in event && event.valueStart >= 0) return event.valueStart;
  return undefined;
}

/** An alias costs little to write, and aliases of aliases stand for more values than fit into memory. */
function checkAliases(text: string, events: readonly Event[], value: unknown): void {
  const first = events.find((event) => event.type === EVENT_ID.ALIAS);
  if (!first) return;
  const { count, depth } = measure(value);
  const name = text.slice(first.anchorStart, first.anchorEnd);
  const fail = (message: string) => {
    throw new SourceError("parse-error", message, first.anchorStart - 1);
  };
  if (count === Infinity) fail(`An anchor contains an alias of itself, such as \`*${name}\`. Use a \`$ref\`.`);
  if (count > Math.max(MAX_ALIASED_VALUES, 2 * events.length)) {
    fail(`Aliases such as \`*${name}\` stand for more than ${MAX_ALIASED_VALUES} values. Use \`$ref\`s.`);
  }
  if (depth > MAX_DEPTH) fail(`Aliases such as \`*${name}\` nest more than ${MAX_DEPTH} levels. Use \`$ref\`s.`);
}
