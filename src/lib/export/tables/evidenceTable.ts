import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { sourceCitation } from '#lib/evidence/citation.ts';
import { passagesOf, type Passage } from '#lib/evidence/passage.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import type { FileColumn, FileTable, FileValue } from './fileTable.ts';

/** In the order of the file; those that end in `_id` hold codes of the dossier. */
const kinds = {
  mark: 'text',
  about: 'text',
  table: 'text',
  row_id: 'text',
  row: 'number',
  source_id: 'text',
  source: 'text',
  paragraph: 'number',
  date: 'text',
  quote: 'text',
  says: 'text',
  account: 'text',
  basis_id: 'text',
  basis: 'text',
  confidence_id: 'text',
  confidence: 'text',
  details: 'text',
  check_ids: 'text',
  checks: 'text',
  url: 'link',
} as const satisfies Readonly<Record<string, FileColumn['kind']>>;

type Name = keyof typeof kinds;

/** The passages behind a view: a row for each mark of its table and each passage that the mark rests on. */
export function evidenceTable(dossier: Dossier, chart: PreparedChart): FileTable {
  const { words } = chart;
  const labels: Readonly<Record<Name, string>> = words.of('dataFiles').evidence;
  const names = Object.keys(kinds) as Name[];
  const keys = new Set(chart.dataTable.rows.map(({ key }) => key).filter((key) => key !== ''));
  const rows: FileValue[][] = [];
  for (const key of keys) {
    const mark = chart.evidence(key);
    if (!mark) continue;
    for (const { row, passage } of passagesOf(words, dossier, mark.rows)) {
      const values = { mark: key, about: mark.title, ...passageValues(words, dossier, passage, row.at) };
      rows.push(names.map((name) => (values[name] === '' ? null : values[name])));
    }
  }
  return { columns: names.map((name) => ({ name, label: labels[name], kind: kinds[name] })), rows };
}

function passageValues(
  words: Words,
  dossier: Dossier,
  passage: Passage,
  at: number,
): Readonly<Record<Exclude<Name, 'mark' | 'about'>, FileValue>> {
  const { table, source, checks } = passage;
  const say = words.of('dataFiles');
  const field = (id: 'basis' | 'confidence') => passage.fields.find((each) => each.id === id)?.value ?? '';
  const stance = table === 'stances' ? dossier.stances[at] : undefined;
  return {
    table,
    row_id: passage.id,
    row: passage.rowNumber,
    source_id: source?.id ?? '',
    source: source ? sourceCitation(words, dossier, source.id) : passage.citation,
    paragraph: passage.paragraph,
    date: passage.date,
    quote: passage.quote,
    says: passage.heading,
    account: passage.account,
    basis_id: stance?.basis ?? '',
    basis: field('basis'),
    confidence_id: stance?.confidence ?? '',
    confidence: field('confidence'),
    details: say.details(passage.fields.filter(({ id }) => id !== 'basis' && id !== 'confidence')),
    check_ids: checks.map(({ check }) => check.id).join(' '),
    checks: checks
      .map(({ check }) =>
        say.check({
          verdict: words.of('evidence').verdict(checkFacts(dossier, check)),
          explanation: check.explanation,
        }),
      )
      .join(' '),
    url: passage.url,
  };
}
