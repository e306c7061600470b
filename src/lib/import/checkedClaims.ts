import type { Bearing } from '#lib/model/claim.ts';
import type { Verdict } from '#lib/model/reference.ts';
import type { MadeTable } from './dossierFiles.ts';
import { Ids } from './ids.ts';
import type { Mapping } from './mapping.ts';
import type { TableRecord } from './tableRows.ts';
import { verdictMeaning } from './verdicts.ts';

/** How far a claim holds by what a verdict does to it. */
const outcomes: Readonly<Record<Bearing, Verdict>> = {
  supports: 'matches',
  qualifies: 'partly',
  contradicts: 'differs',
  mentions: 'unverifiable',
};

/**
 * Claims that somebody has checked, each with what came of it. Where no argument is named a claim is one, which whoever makes
 * it supports. What is no verdict is the note of its claim, as a link beside a verdict is that of the check.
 */
export function withVerdicts(records: readonly TableRecord[], mapping: Mapping): TableRecord[] {
  const meaning = verdictMeaning(mapping);
  return records.map((record) => {
    const { verdict: word = '', note = '', claim = '', thesis = '', bearing = '', url = '' } = record.values;
    const own = thesis.trim() === '' ? { thesis: claim, bearing: bearing || 'supports' } : {};
    const values = { ...record.values, ...own };
    const does = word.trim() === '' ? 'none' : meaning(word);
    if (does !== 'none') {
      const verdict = does === null ? 'unplaced' : outcomes[does];
      return { ...record, values: { ...values, url: '' }, check: { verdict, url } };
    }
    const notes = [note, word].filter((text) => text.trim() !== '');
    return { ...record, values: { ...values, note: notes.join(' – ') } };
  });
}

/**
 * The verdicts on some claims as checks of them, and what each checker says as a finding, with its date and link where they
 * are known.
 *
 * @param file name of the file, which stands for a checker that is not named
 */
export function checksOf(
  records: readonly TableRecord[],
  file: string,
): Readonly<Record<'checks' | 'references', MadeTable>> {
  const errors = new Ids();
  const references = new Map<string, Readonly<Record<string, string>>>();
  const checks = records.flatMap(({ row, check, values }) => {
    if (check === undefined) return [];
    const { verdict, url } = check;
    const { checker: publisher = '', verdict: finding = '', claim = '', checked: published = '' } = values;
    const title = publisher.trim() === '' ? file : publisher;
    const key = JSON.stringify([title, finding, published, url]);
    const known = references.get(key);
    const found = known ?? {
      id: `finding-${references.size + 1}`,
      publisher,
      title,
      finding,
      published,
      url,
    };
    references.set(key, found);
    const id = `row-${row}`;
    // One verdict word is said of many errors; a claim that several make is one.
    const error = errors.of(claim);
    return [
      { id, table: 'claims', subject: id, reference: found.id!, verdict, error, rating: finding.trim() },
    ];
  });
  return { checks: { records: checks }, references: { records: [...references.values()] } };
}
