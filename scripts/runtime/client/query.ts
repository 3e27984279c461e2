import { InvalidInputError } from "../transport/errors.ts";
import type { OperationDescriptor } from "../transport/operation.ts";

/** Returns the query of a URL with its question mark; an empty string without parameters. */
export type QueryWriter = (operation: OperationDescriptor, query: Readonly<Record<string, unknown>>) => string;

/** An array becomes a repeated parameter, which is OpenAPI's default style. */
export const writeQuery: QueryWriter = (operation, query) => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item === undefined || item === null) continue;
      if (!["string", "number", "boolean"].includes(typeof item)) {
        throw new InvalidInputError(operation, `the query parameter ${name} must be a string, a number or a boolean`);
      }
      parameters.append(name, String(item));
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
};
