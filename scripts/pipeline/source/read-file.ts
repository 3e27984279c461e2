/** Reads a file of a description. Never opens a pipe or a device, and never reads more than the limit. */
import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";
import { SourceError } from "./source-error.ts";

/** @throws SourceError if the file does not exist, is not a regular file, or is larger than `maxBytes` */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    checkKind(await stat(path));
    // Something else can be at the path by now; without the flag, opening a pipe waits for its writer.
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await file.stat();
    checkKind(status);
    checkSize(status.size, maxBytes);
    // The size of some files of the system is 0, although they have a content, which can be endless.
    const buffer = Buffer.alloc(Math.max(status.size, 65_536) + 1);
    let length = 0;
    for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
      ({ bytesRead } = await file.read(buffer, length, buffer.length - length));
    }
    checkSize(length, maxBytes);
    return buffer.subarray(0, length);
  } catch (error) {
    throw error instanceof SourceError ? error : toSourceError(error);
  }
}

function checkKind(status: { isFile(): boolean; isDirectory(): boolean }): void {
  if (status.isDirectory()) throw new SourceError("unreadable-file", "It is a folder. Name a file in it.");
  if (!status.isFile()) throw new SourceError("unreadable-file", "It is a pipe, a device or a socket. Name a file.");
}

export function checkSize(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  const [size, limit] = [bytes, maxBytes].map((each) => (each / 1e6).toFixed(1));
  throw new SourceError(
    "too-large",
    `The file has ${size} MB; all files of a description may have ${limit} MB. Split the description into smaller ones.`,
  );
}

const explanations: Record<string, string> = {
  ENOENT: "There is no such file. Check the path.",
  ENOTDIR: "A part of its path is not a folder. Check the path.",
  EACCES: "It may not be read. Check its permissions.",
  EPERM: "It may not be read. Check its permissions.",
  ELOOP: "It is a symbolic link to itself.",
  ENAMETOOLONG: "Its name is too long.",
  ERR_INVALID_ARG_VALUE: "Its name contains a null character.",
};

export function toSourceError(error: unknown): SourceError {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return new SourceError("unreadable-file", explanations[code] ?? message);
}
