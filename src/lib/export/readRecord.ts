import { unzlibSync } from 'fflate';
import type { PictureRecord } from './pictureRecord.ts';
import { plainKeyword } from './pngText.ts';

/** A record found in a file, or why there is none. */
export type RecordReading =
  | { readonly ok: true; readonly record: PictureRecord }
  /**
   * `notPicture`: neither PNG nor SVG · `noRecord`: a picture that is none of ours, or from which a program dropped the
   * record · `unreadable`: what is left of one · `newer`: written by a later version of the program.
   */
  | { readonly ok: false; readonly reason: 'notPicture' | 'noRecord' | 'unreadable' | 'newer' };

/**
 * Finds the record in a PNG or SVG file, also after other programs have saved it anew: in compressed or plain texts of
 * a PNG, in metadata or an attribute of an SVG, within whatever else these hold.
 */
export function readRecord(file: Uint8Array | string): RecordReading {
  if (typeof file !== 'string' && isPng(file)) return fromCandidates(pngTexts(file));
  const text = typeof file === 'string' ? file : decoded(file);
  if (!/<(?:[\w-]+:)?svg[\s>]/.test(text)) return { ok: false, reason: 'notPicture' };
  return fromCandidates(svgTexts(text));
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Text of a file in UTF-8, or in UTF-16 if a mark says so. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

/** The first that can be read; of none the reason that says most. */
function fromCandidates(candidates: readonly string[]): RecordReading {
  const readings = candidates.map(parsed);
  const failed = readings.filter((reading) => !reading.ok).map(({ reason }) => reason);
  const reason = (['newer', 'unreadable'] as const).find((each) => failed.includes(each)) ?? 'noRecord';
  return readings.find((reading) => reading.ok) ?? { ok: false, reason };
}

function parsed(text: string): RecordReading {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('standpoint' in value))
      return { ok: false, reason: 'unreadable' };
    if (value.standpoint !== 1) return { ok: false, reason: 'newer' };
    const field = (name: keyof PictureRecord) => {
      const own: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
      return typeof own === 'string' ? own : '';
    };
    const record: PictureRecord = {
      dossier: field('dossier'),
      chart: field('chart'),
      view: field('view'),
      address: field('address'),
      data: field('data'),
      tables: field('tables'),
      shown: field('shown'),
      citation: field('citation'),
      description: field('description'),
    };
    // Without these nothing can be opened; the rest older pictures lack.
    return record.chart === '' ? { ok: false, reason: 'unreadable' } : { ok: true, record };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

/** What may be the record among the texts of a PNG, the whole one first. */
function pngTexts(png: Uint8Array): string[] {
  const found: string[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signature.length; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const type = latin(png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + view.getUint32(at));
    const end = data.indexOf(0);
    if (end < 1 || !/^(iTXt|tEXt|zTXt)$/.test(type)) continue;
    const text = chunkText(type, data, end);
    const keyword = latin(data.subarray(0, end));
    if (text !== null && /^standpoint$/i.test(keyword)) found.unshift(text);
    if (text !== null && keyword.toLowerCase() === plainKeyword.toLowerCase()) found.push(unescaped(text));
  }
  return found;
}

/** Null where it cannot be read. */
function chunkText(type: string, data: Uint8Array, end: number): string | null {
  try {
    if (type === 'tEXt') return oldText(data.subarray(end + 1));
    if (type === 'zTXt') return oldText(unzlibSync(data.subarray(end + 2)));
    const language = data.indexOf(0, end + 3);
    const translated = data.indexOf(0, language + 1);
    const body = data.subarray(translated + 1);
    return new TextDecoder().decode(data[end + 1] === 1 ? unzlibSync(body) : body);
  } catch {
    return null;
  }
}

/** By the standard such a text is Latin-1, but some programs write UTF-8 there. */
function oldText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return latin(bytes);
  }
}

/** What may be the record in an SVG. */
function svgTexts(svg: string): string[] {
  const attribute = /\sdata-standpoint\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(svg);
  const copy = attribute ? [unescaped(withoutEntities(attribute[1] ?? attribute[2] ?? ''))] : [];
  // Editors write their own beside ours, or put it into a section that needs no entities.
  const pieces = svg.split(/<\/(?:[\w-]+:)?metadata\s*>/).slice(0, -1);
  const texts = pieces.flatMap((piece) => {
    const start = piece.search(/<(?:[\w-]+:)?metadata[\s>]/);
    if (start < 0) return [];
    const inner = piece.slice(piece.indexOf('>', start) + 1);
    const text = withoutEntities(inner.replaceAll(/<!\[CDATA\[|\]\]>/g, ''));
    const [from, to] = [text.search(/\{\s*"standpoint"/), text.lastIndexOf('}')];
    return from < 0 || to < from ? [] : [text.slice(from, to + 1)];
  });
  return [...texts, ...copy];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|quot|apos|amp));/gi,
    (whole, decimal, hex, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Percent-encoded text; as it is where that is broken. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text;
  }
}

function latin(bytes: Uint8Array): string {
  // In pieces, since a function takes only so many arguments.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
