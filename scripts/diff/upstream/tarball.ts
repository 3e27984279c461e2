/** Reads one file out of a gzipped tar archive, such as npm packs. */
import { gunzipSync } from "node:zlib";

const BLOCK = 512;

/** @returns undefined if the archive does not have the file */
export function readFromTarball(tarball: Buffer, path: string): string | undefined {
  const archive = gunzipSync(tarball);
  for (let offset = 0; offset + BLOCK <= archive.length; ) {
    const header = archive.subarray(offset, offset + BLOCK);
    const size = Number.parseInt(readText(header, 124, 12), 8) || 0;
    const start = offset + BLOCK;
    const prefix = readText(header, 345, 155);
    const name = readText(header, 0, 100);
    if ((prefix === "" ? name : `${prefix}/${name}`) === path) return archive.toString("utf8", start, start + size);
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

function readText(header: Buffer, start: number, length: number): string {
  const text = header.toString("utf8", start, start + length);
  return text.slice(0, text.search(/\0|$/)).trim();
}
