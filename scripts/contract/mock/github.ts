/** Treats requests as GitHub does, where Prism differs. */
import type { Operation } from "../../model/api.ts";

/** Whether the request accepts JSON. GitHub's own media types for it count. */
export function acceptsJson(headers: Headers): boolean {
  const accept = headers.get("accept") ?? "*/*";
  return /(^|[\s,])(application\/(vnd\.github\b[^,;]*\+)?json|application\/\*|\*\/\*)/i.test(accept);
}

/**
 * The headers in the form that the description documents. GitHub also accepts the scheme `token`, `bearer` in any case,
 * and any content type for a body in JSON.
 */
export function readHeadersLikeGithub(headers: Headers, body: string): Record<string, string> {
  const read: Record<string, string> = { ...Object.fromEntries(headers), accept: "application/json" };
  if (read["authorization"]) read["authorization"] = read["authorization"].replace(/^(bearer|token)\s+/i, "Bearer ");
  delete read["content-type"];
  delete read["content-length"];
  if (body === "") return read;
  return { ...read, "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
}

/**
 * The path with GitHub's placeholders replaced. Its code samples write a parameter as its name in capitals, such as
 * `SPACE_NUMBER`; the parameter's example replaces it.
 */
export function fillPlaceholders(operation: Operation, path: string): string {
  const names = operation.path.split("/");
  return path
    .split("/")
    .map((segment, index) => {
      const parameter = operation.pathParameters.find(({ name }) => `{${name}}` === names[index]);
      const [example] = parameter?.name.toUpperCase() === segment ? parameter.examples : [];
      return example ? encodeURIComponent(String(example.value)) : segment;
    })
    .join("/");
}

/** GitHub's response to a request without a token. */
export const unauthorized = {
  message: "Requires authentication",
  documentation_url: "https://docs.github.com/rest",
  status: "401",
};

/** GitHub's response to a body that is not JSON. */
export const unparsable = {
  message: "Problems parsing JSON",
  documentation_url: "https://docs.github.com/rest",
  status: "400",
};
