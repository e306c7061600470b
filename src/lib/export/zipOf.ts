import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file in an archive. */
export type ZippedFile = readonly [name: string, content: string | Uint8Array];

/**
 * Packs files in the order given. The same files give the same bytes, since all bear one date; formats of office
 * programs are such archives too.
 */
export function zipOf(files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> {
  // Archives know no time zones and have the time of the clock on the wall: it is given as such.
  const mtime = new Date(1980, 0, 1, 12);
  const all: Zippable = Object.fromEntries(
    files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
  return zipSync(all, { mtime, level: 6 }) as Uint8Array<ArrayBuffer>;
}
