/** Compares how code names an operation and what it passes by position. */
import type { OperationTypes } from "./type-set.ts";

/** What no longer compiles, in one sentence each. */
export function compareCalls(old: OperationTypes, current: OperationTypes): string[] {
  const problems: string[] = [];
  const { operation } = old;
  const renamed = (from: string, to: string) => problems.push(`\`${from}\` is now \`${to}\``);
  if (old.call !== current.call) renamed(old.call, current.call);
  if (operation.id !== current.operation.id) renamed(`operations["${operation.id}"]`, current.operation.id);
  const [from, to] = [operation, current.operation].map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  if (from !== to) renamed(`${from}`, `${to}`);
  if (!accepts(current.binds, old.binds))
    problems.push(`\`${groupOf(current.call)}\` takes (${current.binds.join(", ")})`);
  if (!accepts(current.parameters, old.parameters)) {
    problems.push(`\`${current.call}\` takes (${current.parameters.join(", ")}), not (${old.parameters.join(", ")})`);
  }
  if (old.created !== current.created) problems.push(`\`${current.call}\` returns its result in another form`);
  return problems;
}

/** Whether a call with the old arguments, all of them or only the required ones, is one of the new function. */
function accepts(current: readonly string[], old: readonly string[]): boolean {
  if (old.length > current.length) return false;
  return current.every((parameter, index) => {
    const given = old[index];
    if (given === undefined) return parameter.endsWith("?");
    if (given.replace("?", "") !== parameter.replace("?", "")) return false;
    return parameter.endsWith("?") || !given.endsWith("?");
  });
}

function groupOf(call: string): string {
  return call.slice(0, call.lastIndexOf("."));
}
