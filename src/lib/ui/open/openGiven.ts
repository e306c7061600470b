import { dossierIn, holdsDossier, type DossierFound } from '#lib/own/dossierIn.ts';
import { isStray, unpack, type FoundFile } from '#lib/own/unpack.ts';
import type { GivenFile } from './GivenFile.ts';

/** What the files come to that a reader has given. */
export type Given =
  | { readonly kind: 'table'; readonly name: string; readonly bytes: Uint8Array }
  /** Several, of which one is to be chosen. */
  | { readonly kind: 'tables'; readonly files: readonly FoundFile[] }
  | { readonly kind: 'dossier'; readonly name: string; readonly found: DossierFound }
  | {
      readonly kind: 'refused';
      readonly why: 'damaged' | 'tooLarge' | 'tooLargeFile' | 'empty' | 'noTable';
      readonly name: string;
    };

/** Browsers cannot hold much more in one piece. */
const mostBytes = 1_000_000_000;

const tables = /\.(csv|tsv|tab|txt|dat|psv|xlsx|xlsm|parquet)$/i;

/** Looks into files: a dossier in a folder or an archive, one table, or several to choose from. */
export async function openGiven(given: readonly GivenFile[]): Promise<Given> {
  const files = given.filter(({ path }) => !isStray(path));
  const [first] = files;
  if (!first) return { kind: 'refused', why: 'empty', name: '' };
  const tooLarge = files.find(({ file }) => file.size > mostBytes);
  if (tooLarge) return { kind: 'refused', why: 'tooLargeFile', name: tooLarge.path };
  if (files.length > 1 || holdsDossier([first.path]))
    return among(folderName(first.path), await bytesOf(files));
  const [{ bytes } = { bytes: new Uint8Array() }] = await bytesOf([first]);
  if (!isArchive(bytes)) return { kind: 'table', name: first.path, bytes };
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return { kind: 'refused', why: unpacked.reason, name: first.path };
  // A workbook is such an archive too.
  if (unpacked.files.some(({ path }) => path.startsWith('xl/')))
    return { kind: 'table', name: first.path, bytes };
  return among(first.path, unpacked.files);
}

function among(name: string, files: readonly FoundFile[]): Given {
  if (holdsDossier(files.map(({ path }) => path))) return { kind: 'dossier', name, found: dossierIn(files) };
  const found = files.filter(({ path }) => tables.test(path));
  const [first, second] = found;
  if (!first) return { kind: 'refused', why: 'noTable', name };
  if (!second) return tableOf(first);
  return { kind: 'tables', files: found };
}

export function tableOf({ path, bytes }: FoundFile): Given {
  return { kind: 'table', name: path.split('/').at(-1) ?? path, bytes };
}

function bytesOf(files: readonly GivenFile[]): Promise<FoundFile[]> {
  return Promise.all(
    files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

function folderName(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
