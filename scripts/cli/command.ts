/** Shared by all commands: reads flags, and reports user errors without a stack trace. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { printable } from "../model/printable.ts";
import { UserError } from "../model/user-error.ts";
import { findSwallowedFlags } from "./swallowed-flags.ts";

type Flags<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; strict: true }>
>["values"];

/** @throws UserError with the usage text, for flags that the command does not have and for those that npm kept */
export function readFlags<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  usage: string,
): Flags<Options> {
  rejectSwallowedFlags(args, options);
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n\n${usage}`);
  }
}

function rejectSwallowedFlags(args: string[], options: ParseArgsOptionsConfig): void {
  const isGiven = (name: string) => args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const missing = Object.fromEntries(Object.entries(options).filter(([name]) => !isGiven(name)));
  const swallowed = findSwallowedFlags(missing, args, process.env);
  if (swallowed.length === 0) return;
  const command = `npm run ${process.env["npm_lifecycle_event"]} -- ${swallowed.join(" ")}`;
  const names = swallowed.map((flag) => flag.split(" ")[0]);
  throw new UserError(
    `npm kept ${[...new Set(names)].join(" and ")} for itself. Write the flags after \`--\`:\n\n  ${command}`,
  );
}

/** Runs a command. Prints the message of a `UserError` to standard error and resolves to exit code 1. */
export async function reportUserErrors(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(printable(error.message));
    return 1;
  }
}
