/** Prism, in process and without a socket. */
import type { IHttpMockConfig, IHttpRequest, ProblemJsonError } from "@stoplight/prism-http";
import type { Operation } from "../../model/api.ts";
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

/** What Prism has to do with a request. */
export interface PrismTask {
  operation: Pick<Operation, "method" | "path">;
  /** Whether the request and the response have bodies that Prism reads: only JSON. */
  hasBody: { request: boolean; response: boolean };
  /** The status to return, and how the description calls it. */
  status: number;
  documentedStatus: string;
  /** Name of the example to return. */
  example: string | undefined;
}

/** Sends a request to Prism. */
export type CallPrism = (request: IHttpRequest, task: PrismTask) => Promise<PrismAnswer>;

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
  return async (request, task) => {
    const { method, path } = task.operation;
    const operation = operations.find((each) => each.method === method && each.path === path);
    const selected = { code: task.status, ...(task.example !== undefined && { exampleKey: task.example }) };
    const mock = { dynamic: false, ...selected };
    const answer = await prism.request(request, operation ? [limit(operation, task)] : [], { ...config, mock })();
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

type IHttpOperation = Awaited<ReturnType<typeof import("@stoplight/prism-http").getHttpOperationsFromSpec>>[number];

/** Prism looks for the operation itself, and does not know the bodies that are not JSON. */
function limit(operation: IHttpOperation, { hasBody, status, documentedStatus }: PrismTask): IHttpOperation {
  const { body: _, ...request } = operation.request ?? {};
  return {
    ...operation,
    request: hasBody.request ? (operation.request ?? {}) : request,
    // Prism's type asks for a first response, which every operation has.
    responses: operation.responses.map((response) => {
      if (response.code !== documentedStatus) return response;
      const { contents, headers: __, ...others } = response; // it cannot write a list in a header
      return { ...others, code: String(status), ...(hasBody.response && contents && { contents }) };
    }) as IHttpOperation["responses"],
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
