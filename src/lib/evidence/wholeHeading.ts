import type { Dossier } from '#lib/model/dossier.ts';
import { rowById } from '#lib/summary/rowById.ts';
import type { Words } from '#lib/words/Words.ts';
import type { EvidenceRow } from './evidenceRow.ts';
import { shortName } from './names.ts';
import { passagesOf, type Passage } from './passage.ts';

/** What a row says, for a place that does not say what it is about: of a stance also whose it is, and on what. */
export function wholeHeading(
  words: Words,
  dossier: Dossier,
  { table, at }: EvidenceRow,
  { heading }: Pick<Passage, 'heading'>,
): string {
  const stance = table === 'stances' ? dossier.stances[at] : undefined;
  if (!stance) return heading;
  const say = words.of('evidence');
  const issue = rowById(dossier, 'issues', stance.issue)?.short_label ?? stance.issue;
  const subject = say.stanceOn({ actor: shortName(dossier, stance.actor), issue });
  return say.stanceSays({ subject, says: heading });
}

/** The passages behind rows, each under a heading for a place that does not say what it is about. */
export function wholePassages(
  words: Words,
  dossier: Dossier,
  rows: readonly EvidenceRow[],
): { readonly row: EvidenceRow; readonly passage: Passage }[] {
  return passagesOf(words, dossier, rows).map(({ row, passage }) => ({
    row,
    passage: { ...passage, heading: wholeHeading(words, dossier, row, passage) },
  }));
}
