import { unzipSync } from 'fflate';
import { readDossier } from '#lib/data/readDossier.ts';
import { readSchema, schemaFile } from '#lib/data/schema.ts';
import { sha256Hex } from '#lib/export/sha256Hex.ts';
import { zipOf } from '#lib/export/zipOf.ts';
import type { Briefing } from '#lib/model/briefing.ts';
import type { BriefingProblem } from '#lib/model/briefingProblem.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { briefingText, readBriefing } from './readBriefing.ts';

const briefingName = 'briefing.json';
/** A line for each other file, as `sha256sum -c` reads it. */
const sumsName = 'SHA256SUMS';
/** Unpacked; a file beyond it is none that this program wrote. */
const largest = 200_000_000;

export type FileReading =
  | {
      readonly ok: true;
      readonly briefing: Briefing;
      /** The data that it was saved with; null where the file only names them. */
      readonly dossier: Dossier | null;
    }
  | { readonly ok: false; readonly problems: readonly BriefingProblem[] };

/**
 * A briefing in one file with the data it rests on; the same briefing and data give the same bytes.
 *
 * @param data the files of the dossier by name, as they are; those that its description does not name stay out
 */
export function writeBriefingFile(
  briefing: Briefing,
  data: ReadonlyMap<string, string>,
): Uint8Array<ArrayBuffer> {
  const names = [schemaFile, ...readSchema(data.get(schemaFile) ?? '').tables.map(({ file }) => file)];
  const files: [string, string][] = [[briefingName, briefingText(briefing)]];
  for (const name of names) if (data.has(name)) files.push([`data/${name}`, data.get(name)!]);
  const sums = files.map(([name, text]) => `${sha256Hex(text)}  ${name}\n`).join('');
  return zipOf([...files, [sumsName, sums]]);
}

/** Reads a briefing from an archive that carries its data, or from JSON that only names them. */
export function readBriefingFile(bytes: Uint8Array): FileReading {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) {
    const text = decoded(bytes);
    if (text === null || !text.trimStart().startsWith('{')) return refused({ kind: 'notArchive' });
    const read = readBriefing(text);
    return read.ok ? { ...read, dossier: null } : read;
  }
  const files = unpacked(bytes);
  if (!files) return refused({ kind: 'notArchive' });
  const text = files.get(briefingName);
  if (text === undefined) return refused({ kind: 'noBriefing' });
  const faults = alterations(files);
  if (faults.length > 0) return { ok: false, problems: faults };
  const read = readBriefing(text);
  if (!read.ok) return read;
  const data = new Map(
    [...files].flatMap(([name, content]) =>
      name.startsWith('data/') ? [[name.slice('data/'.length), content] as const] : [],
    ),
  );
  if (data.size === 0) return { ...read, dossier: null };
  const opened = readDossier(data);
  if (!opened.ok) return refused({ kind: 'dataDamaged', problems: opened.problems.length });
  return { ...read, dossier: opened.dossier };
}

function refused(problem: BriefingProblem): FileReading {
  return { ok: false, problems: [problem] };
}

/** Null for what is no whole archive of texts. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  let size = 0;
  try {
    const all = unzipSync(bytes, {
      filter: ({ originalSize }) => (size += originalSize) <= largest,
    });
    const texts = Object.entries(all).map(([name, content]) => [name, decoded(content)] as const);
    // A text that is none has no sum that is right, so that it is found out as altered.
    return size > largest ? null : new Map(texts.map(([name, text]) => [name, text ?? '']));
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function alterations(files: ReadonlyMap<string, string>): BriefingProblem[] {
  const sums = files.get(sumsName);
  if (sums === undefined) return [{ kind: 'fileMissing', file: sumsName }];
  const written = new Map(
    [...sums.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum = '', name = '']) => [name, sum]),
  );
  const missing = [...written.keys()].filter((name) => !files.has(name));
  const altered = [...files].filter(
    ([name, text]) => name !== sumsName && written.get(name) !== sha256Hex(text),
  );
  return [
    ...missing.map((file) => ({ kind: 'fileMissing', file }) as const),
    ...altered.map(([file]) => ({ kind: 'altered', file }) as const),
  ];
}
