/** Reads request bodies of every media type that an operation documents. */
import type { RequestBody, RequestMediaType } from "../../model/api.ts";
import { essence } from "../../model/media-type.ts";

/** A body that was read, or the reason why it cannot be. */
export type ReadBody =
  | { problem?: never; isJson: boolean; text: string; value: unknown }
  | { problem: "unparsable" | "undocumented" };

/** GitHub ignores a body that the operation does not have, and reads JSON of any content type. */
export async function readRequestBody(request: Request, requestBody: RequestBody | undefined): Promise<ReadBody> {
  if (!requestBody) return { isJson: true, text: "", value: undefined };
  const documented = [requestBody, ...requestBody.alternatives];
  const given = request.headers.get("content-type");
  const media = documented.find(({ mediaType }) => isSame(mediaType, given ?? "")) ?? fallback(documented);
  if (media === undefined) {
    const hasBody = (await request.clone().text()) !== "";
    return hasBody ? { problem: "undocumented" } : { isJson: false, text: "", value: undefined };
  }
  return read(request, media);
}

function isSame(documented: string, given: string): boolean {
  const pattern = essence(documented)
    .replace(/[.+^$()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^/]*");
  return new RegExp(`^${pattern}$`).test(essence(given));
}

function fallback(documented: readonly RequestMediaType[]): RequestMediaType | undefined {
  return documented.every(({ kind }) => kind === "json") ? documented[0] : undefined;
}

async function read(request: Request, { kind }: RequestMediaType): Promise<ReadBody> {
  if (kind === "multipart") {
    const form = await request.formData().catch(() => undefined);
    if (!form) return { problem: "unparsable" };
    const fields = [...form.keys()];
    return { isJson: false, text: fields.join(), value: Object.fromEntries(fields.map((name) => [name, name])) };
  }
  const text = await request.text();
  if (text === "") return { isJson: kind === "json", text, value: undefined };
  if (kind === "form") return { isJson: false, text, value: Object.fromEntries(new URLSearchParams(text)) };
  if (kind !== "json") return { isJson: false, text, value: text };
  try {
    return { isJson: true, text, value: JSON.parse(text) };
  } catch {
    return { problem: "unparsable" };
  }
}
