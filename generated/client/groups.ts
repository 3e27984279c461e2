// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { GroupTable } from "../../scripts/runtime/client/groups.ts";

export const groups: GroupTable = {
  org: {
    binds: ["org", "space_number"],
    methods: {
      createResource: { operationId: "copilot-spaces/create-resource-for-org", created: "resource" },
      deleteResource: { operationId: "copilot-spaces/delete-resource-for-org" },
      getResource: { operationId: "copilot-spaces/get-resource-for-org" },
      listResources: { operationId: "copilot-spaces/list-resources-for-org" },
      setResource: { operationId: "copilot-spaces/update-resource-for-org" },
    },
  },
  user: {
    binds: ["username", "space_number"],
    methods: {
      createResource: { operationId: "copilot-spaces/create-resource-for-user", created: "resource" },
      deleteResource: { operationId: "copilot-spaces/delete-resource-for-user" },
      getResource: { operationId: "copilot-spaces/get-resource-for-user" },
      listResources: { operationId: "copilot-spaces/list-resources-for-user" },
      setResource: { operationId: "copilot-spaces/update-resource-for-user" },
    },
  },
};
