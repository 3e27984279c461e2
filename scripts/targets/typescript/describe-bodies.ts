import type { RequestBody as ModelBody, RequestMediaType as ModelMediaType, Operation } from "../../model/api.ts";
import { concreteType } from "../../model/media-type.ts";
import type { OperationDescriptor, RequestBody, RequestMediaType } from "../../runtime/transport/operation.ts";
import { successesOf } from "./successes.ts";

export function describeBody(body: ModelBody): RequestBody {
  const { mediaType, ...others } = describeMediaType(body);
  const { required, alternatives } = body;
  return {
    mediaType,
    required,
    ...others,
    ...(alternatives.length > 0 && { alternatives: alternatives.map(describeMediaType) }),
  };
}

function describeMediaType({ mediaType, kind, encoding }: ModelMediaType): RequestMediaType {
  const isForm = kind === "form" || kind === "multipart";
  return {
    mediaType: concreteType(mediaType, kind),
    ...(kind !== "json" && { kind }),
    ...(isForm && Object.keys(encoding).length > 0 && { encoding }),
  };
}

/** What the successes return, and what to ask for if it is not JSON. */
export function describeSuccesses(
  operation: Operation,
): Pick<OperationDescriptor, "returns" | "accept" | "reads" | "resultType"> {
  const successes = successesOf(operation);
  const bodies = successes.flatMap(({ body }) => body ?? []);
  if (bodies.length === 0) return {};
  const json = bodies.filter(({ kind }) => kind === "json");
  const [resultType, ...otherTypes] = new Set(json.map(({ jsonType }) => jsonType));
  const isPlainJson = bodies.every(({ kind, mediaType }) => kind === "json" && mediaType === "application/json");
  return {
    returns: successes.every(({ body }) => body) ? "always" : "sometimes",
    ...(!isPlainJson && { accept: describeAccept(operation) }),
    ...(json.length < bodies.length && { reads: describeReaders(operation) }),
    ...(resultType && otherTypes.length === 0 && { resultType }),
  };
}

/** The media types of the successes, then those of the errors. */
function describeAccept(operation: Operation): string {
  const mediaTypes = [...successesOf(operation), ...operation.responses].flatMap(({ body }) => body?.mediaType ?? []);
  return [...new Set(mediaTypes)].join(", ");
}

/** One kind for all successes, or a kind for each status. */
function describeReaders(operation: Operation): NonNullable<OperationDescriptor["reads"]> {
  const kinds = successesOf(operation).flatMap(({ status, body }) => {
    const kind = body?.kind;
    const key = status === "default" ? "2XX" : status;
    return kind === "json" || kind === "text" || kind === "binary" ? [[key, kind] as const] : [];
  });
  const [first, ...others] = new Set(kinds.map(([, kind]) => kind));
  return first && others.length === 0 ? { "2XX": first } : Object.fromEntries(kinds);
}
