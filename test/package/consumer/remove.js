// Removes what the arguments name (`URL.canParse`, `Symbol.dispose`, …), then runs the scenarios.
void [fetch, Headers, Request, Response]; // loads Node's own code for them, which may use what is removed
for (const name of process.argv.slice(2)) {
  const path = name.split(".");
  const key = path.pop();
  const owner = path.reduce((value, part) => value?.[part], globalThis);
  if (owner !== undefined && !Reflect.deleteProperty(owner, key)) throw new Error(`${name} cannot be removed`);
}

// Waits for retries and rate limits take no time; time-outs take theirs.
const { setTimeout: schedule } = globalThis;
globalThis.setTimeout = (callback, milliseconds, ...args) =>
  schedule(callback, milliseconds > 20_000 ? milliseconds : 0, ...args);

const { scenarios } = await import("./scenarios.js");
for (const [name, run] of Object.entries(scenarios)) {
  const outcome = await run().catch((error) => error.kind ?? `${error.name}: ${error.message}`);
  console.log(`${name}: ${outcome}`);
}
