/** Locks between processes. A lock is a file with the id and the start of the process that has it. */
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { hashText } from "../memory/hash.ts";
import { createIfAbsent, removeIfPresent } from "../output/disk.ts";
import { isRunning, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

/** In milliseconds. */
const POLL_INTERVAL = 20;

interface Holder extends ProcessIdentity {
  /** Differs each time that a lock is taken. */
  token: string;
}

/**
 * Waits until no other process has the lock, and takes it. The lock of a process that has ended is free.
 *
 * @param onWait called once before it waits, with the id of the process that has the lock
 */
export async function takeLock(file: string, onWait: (pid: number) => void = () => {}): Promise<Disposable> {
  const own: Holder = { ...ownIdentity(), token: nextToken() };
  for (let waits = 0; !createIfAbsent(file, JSON.stringify(own)); ) {
    const holder = readHolder(file);
    if (!holder) continue; // it was released in between
    if (!isRunning(holder)) {
      await removeDeadLock(file, holder);
      continue;
    }
    if (waits === 0) onWait(holder.pid);
    waits += 1;
    await sleep(POLL_INTERVAL);
  }
  return {
    [Symbol.dispose]() {
      if (readHolder(file)?.token === own.token) removeIfPresent(file);
    },
  };
}

/**
 * Of several processes that find a dead lock, each would remove a file of this name, and a slow one would remove the new
 * lock of a fast one. So a second lock, which belongs to this dead one, lets only one at a time look again and remove it.
 */
async function removeDeadLock(file: string, { token }: Holder): Promise<void> {
  using _ = await takeLock(`${file}.${token}`);
  if (readHolder(file)?.token === token) removeIfPresent(file);
}

function readHolder(file: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return parseHolder(text) ?? { pid: 0, start: "", token: hashText(text) };
}

/** Undefined for a file that a crash of the system has left empty. */
function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, start, token } = JSON.parse(text);
    const isValid = Number.isInteger(pid) && typeof start === "string" && /^[\w-]+$/.test(token);
    return isValid ? { pid, start, token } : undefined;
  } catch {
    return undefined;
  }
}

let tokens = 0;

function nextToken(): string {
  tokens += 1;
  return `${process.pid}-${Date.now().toString(36)}-${tokens}`;
}
