/** The places of all keys and values in a YAML or JSON text. */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";

/** Offsets in the text, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

export interface PlaceNode extends Range {
  /** Undefined for the root and for items of a sequence. */
  key: Range | undefined;
  /** By key or index. Undefined for scalars. An alias shares them with what it stands for. */
  children: Map<string, PlaceNode> | undefined;
  /** What `<<` merges into a mapping. */
  merged: PlaceNode[];
}

interface Frame {
  node: PlaceNode;
  isSequence: boolean;
  /** A key whose value comes next. */
  pending: { name: string; range: Range; isMerge: boolean } | undefined;
}

/** @param events those of one document, as `parseEvents` of js-yaml returns them */
export function buildPlaceTree(text: string, events: readonly Event[]): PlaceNode {
  const root = createNode({ start: 0, end: Math.min(1, text.length) });
  const anchors = new Map<string, PlaceNode>();
  const frames: Frame[] = [{ node: root, isSequence: true, pending: undefined }];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    const frame = frames.at(-1);
    if (!frame) break;
    if (event.type === EVENT_ID.POP) {
      closeFrame(frames);
      continue;
    }
    const isKey = !frame.isSequence && !frame.pending;
    if (isKey && event.type === EVENT_ID.SCALAR) {
      frame.pending = readKey(text, event);
      continue;
    }
    const node = createNode(rangeOf(text, event, frame));
    if (event.type === EVENT_ID.ALIAS) {
      node.children = anchors.get(text.slice(event.anchorStart, event.anchorEnd))?.children;
    } else {
      if (event.type !== EVENT_ID.SCALAR) node.children = new Map();
      if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    }
    // A key that is not a scalar has no name that a pointer could contain.
    if (isKey) frame.pending = { name: "", range: node, isMerge: false };
    else addChild(frame, node);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      frames.push({ node, isSequence: event.type === EVENT_ID.SEQUENCE, pending: undefined });
    }
  }
  return root.children?.get("0") ?? root;
}

function createNode({ start, end }: Range): PlaceNode {
  return { start, end, key: undefined, children: undefined, merged: [] };
}

function addChild(frame: Frame, node: PlaceNode): void {
  const { node: parent, pending, isSequence } = frame;
  frame.pending = undefined;
  parent.children ??= new Map();
  if (isSequence) {
    parent.children.set(String(parent.children.size), node);
    return;
  }
  node.key = pending?.range;
  if (pending?.isMerge) parent.merged.push(node, ...(node.children?.values() ?? []));
  else if (pending) parent.children.set(pending.name, node);
}

/** Nothing marks the end of a collection in block style: it ends with its last child. */
function closeFrame(frames: Frame[]): void {
  const closed = frames.pop();
  const parent = frames.at(-1);
  if (!closed || !parent) return;
  parent.node.end = Math.max(parent.node.end, closed.node.end);
}

function rangeOf(text: string, event: Exclude<Event, { type: 1 | 6 }>, frame: Frame): Range {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? emptyRange(frame) : scalarRange(text, event);
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  return { start: event.start, end: event.start + 1 };
}

/** A value that is not written is reported at its key. */
function emptyRange({ node, pending }: Frame): Range {
  return pending?.range ?? { start: node.start, end: node.start + 1 };
}

/** With its quotes, and a block from its `|` or `>` on. */
function scalarRange(text: string, { valueStart, valueEnd, style }: ScalarEvent): Range {
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: valueStart - 1, end: valueEnd + 1 };
  }
  const lineStart = text.lastIndexOf("\n", valueStart - 2) + 1;
  const header = /[|>][-+\d]*[ \t]*(#.*)?\n?$/.exec(text.slice(lineStart, valueStart));
  return { start: header ? lineStart + header.index : valueStart, end: valueEnd };
}

function readKey(text: string, event: ScalarEvent): NonNullable<Frame["pending"]> {
  const name = event.valueStart < 0 ? "" : getScalarValue(text, event);
  const isMerge = name === "<<" && event.style === SCALAR_STYLE.PLAIN;
  return { name, range: event.valueStart < 0 ? { start: 0, end: 1 } : scalarRange(text, event), isMerge };
}
