/** GitHub's treatment of requests that Prism does not have. */
import type { Operation } from "../../model/api.ts";

/** Whether a response in JSON suits the request: GitHub takes its own media types for it. */
export function acceptsJson(headers: Headers): boolean {
  const accept = headers.get("accept") ?? "*/*";
  return /(^|[\s,])(application\/(vnd\.github\b[^,;]*\+)?json|application\/\*|\*\/\*)/i.test(accept);
}

/**
 * Headers as the description has them: GitHub takes `token` and any case of `bearer` for the scheme, and reads every
 * body as JSON whatever its content type says.
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
 * The path with GitHub's placeholders filled in. Its code samples write a parameter as its name in capitals, such as
 * `SPACE_NUMBER`: that stands for the parameter's example.
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

/** GitHub's answer to a request without a token. */
export const unauthorized = {
  message: "Requires authentication",
  documentation_url: "https://docs.github.com/rest",
  status: "401",
};

/** GitHub's answer to a body that is not JSON. */
export const unparsable = {
  message: "Problems parsing JSON",
  documentation_url: "https://docs.github.com/rest",
  status: "400",
};
