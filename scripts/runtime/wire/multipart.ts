/** Writes `multipart/form-data`. `FormData` cannot give a part a content type without also giving it a file name. */
import type { FieldEncoding, OperationDescriptor } from "../transport/operation.ts";
import { isBytes, type MediaTypeWriter } from "./body.ts";
import { readFields, writeFieldJson, writeScalar } from "./form.ts";
import { isComposite, isMissing } from "./styles.ts";

/** A `FormData` is sent as it is. The items of an array become parts with one name, and an object becomes JSON. */
export const writeMultipart: MediaTypeWriter = (operation, { mediaType, encoding = {} }, value) => {
  if (value instanceof FormData) return { contentType: mediaType, body: value };
  const boundary = createBoundary();
  const parts = readFields(operation, value).flatMap(([name, field]) => {
    const items = Array.isArray(field) && !isJson(encoding[name]) ? field : [field];
    const given = items.filter((item) => !isMissing(item));
    return given.flatMap((item) => [`--${boundary}\r\n`, ...writePart(operation, name, item, encoding[name]), "\r\n"]);
  });
  const body = new Blob([...parts, `--${boundary}--\r\n`]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
};

/** Not `randomUUID`, which pages without TLS do not have. */
function createBoundary(): string {
  return `form-${[...crypto.getRandomValues(new Uint32Array(4))].map((each) => each.toString(36)).join("")}`;
}

function writePart(
  operation: OperationDescriptor,
  name: string,
  value: unknown,
  encoding: FieldEncoding | undefined,
): BlobPart[] {
  const wanted = concrete(encoding?.contentType);
  if (isBytes(value)) {
    const { name: fileName = "blob", type = "" } = value instanceof Blob ? (value as Partial<File>) : {};
    const contentType = type || wanted || "application/octet-stream";
    return [describe(name, contentType, fileName), value];
  }
  if (isComposite(value) || isJson(encoding)) {
    return [describe(name, wanted ?? "application/json"), writeFieldJson(operation, name, value)];
  }
  return [describe(name, wanted), writeScalar(operation, name, value)];
}

/** The headers of a part. */
function describe(name: string, contentType: string | undefined, fileName?: string): string {
  const file = fileName === undefined ? "" : `; filename="${escape(fileName)}"`;
  const type = contentType === undefined ? "" : `content-type: ${contentType.replace(/[\r\n]/g, " ")}\r\n`;
  return `content-disposition: form-data; name="${escape(name)}"${file}\r\n${type}\r\n`;
}

/** As browsers write names, which cannot end the header. */
function escape(name: string): string {
  return name.replace(/\n/g, "%0A").replace(/\r/g, "%0D").replace(/"/g, "%22");
}

/** The content type that a description gives, unless it gives several or a wildcard. */
function concrete(contentType: string | undefined): string | undefined {
  return contentType === undefined || /[*,]/.test(contentType) ? undefined : contentType;
}

function isJson(encoding: FieldEncoding | undefined): boolean {
  return /[/+]json\b/.test(encoding?.contentType ?? "");
}
