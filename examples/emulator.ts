// Tests a whole workflow against the emulator: a state, a token that may only read, and a fault.
//   npx node examples/emulator.ts
import { createClient, isClientError } from "copilot-spaces";
import { createEmulatorFetch } from "copilot-spaces/testing";

const note = { resource_type: "free_text" as const, metadata: { name: "notes.txt", text: "Some helpful notes" } };
const emulator = await createEmulatorFetch({
  seed: { spaces: [{ org: "acme", number: 7, resources: [note] }] },
  tokens: [
    { token: "writer", kind: "classic" },
    { token: "reader", kind: "classic", scopes: ["read:org"] },
  ],
});

const space = createClient({ token: "writer", fetch: emulator }).org("acme", 7);
emulator.inject({ kind: "status", status: 502, method: "GET" }); // the client tries again
console.log((await space.listResources()).resources.map(({ metadata }) => metadata));

const readOnly = createClient({ token: "reader", fetch: emulator }).org("acme", 7);
const error: unknown = await readOnly.createResource(note).catch((reason: unknown) => reason);
if (isClientError(error)) console.log(error.kind, error.hint);

await space.createResource(note);
console.log(emulator.snapshot().spaces?.[0]?.resources?.length, "resources");
