import type { DossierSchema } from '#lib/data/schema.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { splitConditions } from '#lib/summary/clauses.ts';
import { makeFormats } from '#lib/words/Formats.ts';
import { pageTexts } from './pageTexts.ts';
import { textsOf } from './pseudoEnglish.ts';

/** What a page may say without words: the texts of the dossier and of the files that come with it. */
export interface OwnTexts {
  readonly has: (text: string) => boolean;
  /** Whether a text, whole words of it, is part of one of them: a line of a picture. */
  readonly hasPart: (text: string) => boolean;
}

/** @param more what stands on the page beside: names of columns, the schema */
export function ownTexts(dossier: Dossier, more: unknown = null): OwnTexts {
  const conditions = dossier.provisions.flatMap((row) => splitConditions(row.conditions));
  const all = new Set(
    [...textsOf(dossier), ...conditions, ...stringsOf(dossier.info), ...stringsOf(more)].map(bare),
  );
  const joined = `\n${[...all].join('\n')}\n`;
  return { has: (text) => all.has(bare(text)), hasPart: (text) => hasWords(joined, text) };
}

/** The dossier without the columns whose values are codes, each of which words have a name for. */
export function withoutCodes(dossier: Dossier, { tables }: DossierSchema): Dossier {
  const strip = (name: string, rows: readonly object[]) => {
    const fields = tables.find((table) => table.name === name)?.fields ?? [];
    const codes = fields.filter(({ enumeration }) => enumeration !== null).map((field) => field.name);
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !codes.includes(key))));
  };
  return Object.fromEntries(
    Object.entries(dossier).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? strip(name, rows as object[]) : rows,
    ]),
  ) as unknown as Dossier;
}

function hasWords(whole: string, part: string): boolean {
  const isInWord = (at: number) => /[\p{L}\d]/u.test(whole.charAt(at));
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    const end = at + part.length;
    // A line may end with a hyphen.
    const cutsWord = (isInWord(at - 1) && isInWord(at)) || (isInWord(end - 1) && isInWord(end));
    if (!cutsWord) return true;
  }
  return false;
}

/**
 * The texts of a page in the pseudo-language that neither words have said nor the dossier has, and that are no numbers
 * and dates either; each with where it stands. None if everything comes from words.
 */
export function foreignTexts(html: string, own: OwnTexts): string[] {
  const found: string[] = [];
  // A sentence of words may go over several lines or hold a link; its brackets then stand in several texts.
  let depth = 0;
  let block = -1;
  for (const text of pageTexts(html)) {
    const carried = text.block === block ? depth : 0;
    const outside = withoutBrackets(text.text, carried);
    if (!text.isAttribute) [depth, block] = [outside.depth, text.block];
    for (const piece of outside.pieces) {
      if (!isKnown(piece, own, text.drawn)) found.push(`${text.at}: ${bare(piece)}`);
    }
  }
  return found;
}

/** What stands outside all brackets, cut where they begin; `depth` how many of them are open, before and after. */
function withoutBrackets(text: string, before: number): { pieces: string[]; depth: number } {
  let depth = before;
  let rest = '';
  for (const character of text) {
    if (character === '⁅') {
      depth += 1;
      rest += '\n';
    } else if (character === '⁆') depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += character;
  }
  return { pieces: rest.split('\n'), depth };
}

const separators = [' · ', '; ', '. ', ' and ', ', ', ' / ', ' – ', '–'];

function isKnown(text: string, own: OwnTexts, drawn: boolean): boolean {
  const piece = bare(text);
  if (!/\p{L}/u.test(piece) || own.has(piece) || isFormatted(piece)) return true;
  // The middle line of a lengthened text that is wrapped ends with what lengthens it, which no other text has.
  if (drawn && (own.hasPart(piece) || /(^| )lorem$/.test(piece))) return true;
  // Several texts in one place: a list of names, the parts of a line of a table.
  return separators.some((separator) => {
    for (let at = piece.indexOf(separator); at !== -1; at = piece.indexOf(separator, at + 1)) {
      const [left, right] = [piece.slice(0, at), piece.slice(at + separator.length)];
      if (left !== '' && right !== '' && isKnown(left, own, drawn) && isKnown(right, own, drawn)) return true;
    }
    return false;
  });
}

/** Without the signs around it and the numbers of sources. */
function bare(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^(\[\d+\]|[\s.,;:·/()“”–—→…])+|(\[\d+\]|[\s.,;:·/(“”–—→…])+$/g, '');
}

const { month, compact } = makeFormats('en-GB');
const months = Array.from({ length: 12 }, (_, at) => [month(at + 1), month(at + 1, 'short')]).flat();
const scales = [1e6, 1e9, 1e12].map((power) => compact(power).replace(/[\d\s]+/g, ''));
const formatted = new RegExp(
  `^((\\d{1,2} )?(${months.join('|')})( \\d{4})?|[−+]?[\\d.,]+ (${scales.join('|')}))$`,
);

/** A date or a number as the formats write it. */
function isFormatted(text: string): boolean {
  return formatted.test(text);
}

/** Every text in a value. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
