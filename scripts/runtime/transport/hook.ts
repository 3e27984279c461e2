import type { Hook } from "./options.ts";

/** Carries what a hook threw past the places that take an error for the network's. */
export class HookFailure extends Error {}

/** @throws HookFailure */
export async function callHook<View>(hook: Hook<View>, view: View): Promise<void> {
  try {
    await hook(view);
  } catch (cause) {
    throw new HookFailure("a hook failed", { cause });
  }
}
