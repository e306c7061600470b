import type { Bearing } from '#lib/model/claim.ts';
import type { Verdict } from '#lib/model/reference.ts';
import type { MadeTable } from './dossierFiles.ts';
import { Ids } from './ids.ts';
import type { Mapping } from './mapping.ts';
import type { TableRecord } from './tableRows.ts';
import { verdictMeaning } from './verdicts.ts';

/** What tells the verdict of a row from the claim that it is on. */
export const verdictPart = 'verdict';

/**
 * Claims that somebody has checked, as claims of two: of whoever makes a claim and so supports it, and of whoever
 * checks it, whose verdict supports, qualifies or contradicts it. A verdict that nobody has placed mentions it. A claim without a
 * verdict stands alone, and what was said of it is its note.
 */
export function withVerdicts(records: readonly TableRecord[], mapping: Mapping): TableRecord[] {
  const meaning = verdictMeaning(mapping);
  return records.flatMap((record) => {
    const { row, values } = record;
    const { verdict = '', checker = '', note = '', claim = '' } = values;
    const { date = '', checked = '', url = '' } = values;
    const bearing = verdict.trim() === '' ? 'none' : meaning(verdict);
    const own = { thesis: claim, bearing: values.bearing ? values.bearing : 'supports' };
    const said = {
      ...values,
      ...((values.thesis ?? '').trim() === '' ? own : {}),
    };
    if (bearing === 'none') {
      const notes = [note, verdict].filter((text) => text.trim() !== '');
      return [{ ...record, values: { ...said, note: notes.join(' – ') } }];
    }
    const found: TableRecord = {
      row,
      part: verdictPart,
      values: {
        claim: verdict,
        thesis: claim,
        bearing: bearing ?? '',
        source: checker,
        claimant: checker,
        type: 'interpretation',
        date: checked === '' ? date : checked,
        url,
      },
    };
    return [{ ...record, values: said }, found];
  });
}

/** How far a claim holds by a verdict on it. */
const outcomes: Readonly<Record<Bearing, Verdict>> = {
  supports: 'matches',
  qualifies: 'partly',
  contradicts: 'differs',
  mentions: 'unverifiable',
};

/**
 * The verdicts among some records as checks of the claims in the same rows, and what each checker says as a finding.
 *
 * @param file name of the file, which stands for a checker that is not named
 */
export function checksOf(
  records: readonly TableRecord[],
  file: string,
): Readonly<Record<'checks' | 'references', MadeTable>> {
  const findings = new Ids();
  const errors = new Ids();
  const references = new Map<string, Readonly<Record<string, string>>>();
  const checks = records.flatMap(({ row, part, values }) => {
    if (part !== verdictPart) return [];
    const { source: checker = '', claim: finding = '', thesis: claim = '', bearing = '' } = values;
    const title = checker.trim() === '' ? file : checker;
    const reference = findings.of(JSON.stringify([title, finding]));
    references.set(reference, { id: reference, publisher: checker, title, finding });
    const verdict = bearing === '' ? 'unplaced' : outcomes[bearing as Bearing];
    const id = `row-${row}`;
    // One verdict word is said of many errors; a claim that several make is one.
    const error = errors.of(claim);
    return [{ id, table: 'claims', subject: id, reference, verdict, error, rating: finding.trim() }];
  });
  return { checks: { records: checks }, references: { records: [...references.values()] } };
}
