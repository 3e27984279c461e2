/** Prism, in process and without a socket. */
import type { IHttpMockConfig, IHttpOperationConfig, IHttpRequest, ProblemJsonError } from "@stoplight/prism-http";
import type { OpenApiDocument } from "../../model/openapi-document.ts";

/** What Prism found wrong with a request or with its own response. */
export interface Violation {
  place: "request" | "response";
  location: string;
  message: string;
}

export type PrismAnswer =
  | { problem?: never; status: number; body: unknown; violations: Violation[] }
  /** Prism did not answer by the description: no route, no such response, an invalid request without a documented 422, … */
  | { problem: PrismProblem };

/** Prism's own errors are problem documents; what it throws by mistake is not. */
export type PrismProblem = Error & Partial<ProblemJsonError>;

/** `choice` picks one of the documented responses. */
export type AskPrism = (
  request: IHttpRequest,
  choice: Pick<IHttpOperationConfig, "code" | "exampleKey">,
) => Promise<PrismAnswer>;

export async function loadPrism(document: OpenApiDocument): Promise<AskPrism> {
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
  return async (request, choice) => {
    const answer = await prism.request(request, operations, { ...config, mock: { dynamic: false, ...choice } })();
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

/** Prism demands a pino with the additional level `success`; this has what it calls. */
function silentLogger(): Logger {
  const ignore = () => {};
  const levels = ["trace", "debug", "info", "warn", "error", "fatal", "success"];
  const logger = { ...Object.fromEntries(levels.map((level) => [level, ignore])), child: () => logger };
  return logger as unknown as Logger;
}
