import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isObject } from "./collect.ts";

/**
 * Requires an `operationId` where targets read one: on the operations of paths. Unlike Redocly's own rule, it accepts
 * webhooks without one. The messages are Redocly's, so that a description with both rules gets one problem.
 */
export const OperationId: Oas3Rule = () => ({
  Paths: {
    PathItem: {
      Operation(operation, { report, location }: UserContext) {
        if (!isObject(operation)) return;
        const { operationId } = operation;
        const place = location.child("operationId").key();
        if (operationId === undefined) {
          report({ message: "Operation object should contain `operationId` field.", location: place });
        } else if (operationId === "") {
          report({ message: "Operation object `operationId` must be non-empty string.", location: place });
        }
      },
    },
  },
});
