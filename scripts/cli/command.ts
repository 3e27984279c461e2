/** Shared by all commands: reads flags, and reports user errors without a stack trace. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UserError } from "../model/user-error.ts";

type Flags<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; strict: true }>
>["values"];

/** @throws UserError with the usage text, for flags that the command does not have */
export function readFlags<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  usage: string,
): Flags<Options> {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** Runs a command. Prints the message of a `UserError` to standard error and resolves to exit code 1. */
export async function reportUserErrors(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return 1;
  }
}
