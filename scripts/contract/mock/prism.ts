/** Prism, in process and without a socket. */
import type { IHttpMockConfig, IHttpOperationConfig, IHttpRequest, ProblemJsonError } from "@stoplight/prism-http";
import type { OpenApiDocument } from "../../model/openapi-document.ts";

/** A problem that Prism found in a request or in its own response. */
export interface Violation {
  place: "request" | "response";
  location: string;
  message: string;
}

/** The result of a request: a documented response, or a problem. */
export type PrismAnswer =
  | { problem?: never; status: number; body: unknown; violations: Violation[] }
  /** Prism returned no documented response: no route, no such response, an invalid request without a 422, … */
  | { problem: PrismProblem };

/** Prism's own errors are problem documents; unexpected errors are not. */
export type PrismProblem = Error & Partial<ProblemJsonError>;

/** Sends a request to Prism. `selected` names one of the documented responses. */
export type CallPrism = (
  request: IHttpRequest,
  selected: Pick<IHttpOperationConfig, "code" | "exampleKey">,
) => Promise<PrismAnswer>;

/** Loads Prism with a document. */
export async function loadPrism(document: OpenApiDocument): Promise<CallPrism> {
  const { createInstance, getHttpOperationsFromSpec } = await import("@stoplight/prism-http");
  const config: Omit<IHttpMockConfig, "mock"> = {
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    isProxy: false,
    upstreamProxy: undefined,
  };
  const operations = await getHttpOperationsFromSpec(structuredClone(document)); // Prism dereferences in place
  const prism = createInstance({ ...config, mock: { dynamic: false } }, { logger: silentLogger() });
  return async (request, selected) => {
    const answer = await prism.request(request, operations, { ...config, mock: { dynamic: false, ...selected } })();
    if (answer._tag === "Left") return { problem: answer.left };
    const { output, validations } = answer.right;
    const violations = (["request", "response"] as const).flatMap((place) =>
      validations[place === "request" ? "input" : "output"].map(({ path = [], message }) => ({
        place,
        location: path.join("."),
        message,
      })),
    );
    return { status: output.statusCode, body: output.body, violations };
  };
}

type Logger = Parameters<typeof import("@stoplight/prism-http").createInstance>[1]["logger"];

/** Prism expects a pino logger with the additional level `success`. */
function silentLogger(): Logger {
  const ignore = () => {};
  const levels = ["trace", "debug", "info", "warn", "error", "fatal", "success"];
  const logger = { ...Object.fromEntries(levels.map((level) => [level, ignore])), child: () => logger };
  return logger as unknown as Logger;
}
