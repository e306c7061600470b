import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import { longestText } from './sheet.ts';

/**
 * Text as a sheet holds it (ECMA-376 part 1, 22.9.2.19 ST_Xstring): characters that XML cannot hold are written
 * `_x0007_`, and text that looks like such a one is kept from being read as one.
 */
export function cellText(text: string): string {
  return escapeMarkup(
    text
      .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, coded)
      .replaceAll(/\p{Surrogate}/gu, '\ufffd'),
  );
}

function coded(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The beginning of a text that is longer than a cell can be, with a mark that it goes on. */
export function fittingText(text: string): string {
  if (text.length <= longestText) return text;
  // Half a character is none.
  return `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
