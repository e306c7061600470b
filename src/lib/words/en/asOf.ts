import type { DossierInfo } from '#lib/model/dossier.ts';
import type { Formats } from '../Formats.ts';

/** Up to when data go, or where they hold no date, when they were opened. */
export type AsOfFacts = Pick<DossierInfo, 'asOf' | 'asOfIs'>;

/** `as of 31 July 2024`, `undated (opened on 30 November 2026)`. */
export function asOfTold({ date }: Formats, { asOf, asOfIs }: AsOfFacts): string {
  return asOfIs === 'opened' ? `undated (opened on ${date(asOf)})` : `as of ${date(asOf)}`;
}
