/** What every command shares: flags in, exit code out, and a person's mistakes told without a stack trace. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UserError } from "../model/user-error.ts";

type Flags<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; strict: true }>
>["values"];

/** Reads the flags, or throws a `UserError` that ends in the usage text. */
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

/** Runs `command` and turns a `UserError` into its message on standard error and exit code 1. */
export async function reportUserErrors(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return 1;
  }
}
