import type { Grid } from './readGrid.ts';
import { isWide, noMapping, type ImportField, type Mapping, type StanceField } from './mapping.ts';
import { fieldsOf } from './tableFields.ts';
import { positionOfWord } from './positionWords.ts';

/** Names under which columns are met, the likeliest first, in lower case without signs. */
const names: Readonly<Record<StanceField, readonly string[]>> = {
  actor: [
    'actor',
    'country',
    'party',
    'state',
    'member',
    'mp',
    'legislator',
    'organisation',
    'organization',
    'name',
    'speaker',
    'countryname',
    'partyname',
    'memberstate',
    'respondent',
    'group',
    'akteur',
    'land',
    'staat',
    'partei',
    'abgeordneter',
    'acteur',
    'pays',
    'parti',
    'député',
    'актор',
    'страна',
    'партия',
    'государство',
    '행위자',
    '국가',
    '정당',
    '의원',
  ],
  issue: [
    'issue',
    'topic',
    'question',
    'statement',
    'motion',
    'bill',
    'resolution',
    'vote title',
    'item',
    'policy',
    'rollcall',
    'proposition',
    'subject',
    'thema',
    'frage',
    'these',
    'aussage',
    'antrag',
    'sujet',
    'thème',
    'affirmation',
    'тема',
    'вопрос',
    'резолюция',
    'тезис',
    '쟁점',
    '주제',
    '안건',
    '결의안',
  ],
  stance: [
    'stance',
    'position',
    'vote',
    'answer',
    'response',
    'value',
    'score',
    'opinion',
    'choice',
    'rating',
    'haltung',
    'antwort',
    'stimme',
    'wertung',
    'réponse',
    'avis',
    'позиция',
    'голос',
    'ответ',
    '입장',
    '표결',
    '응답',
    '찬반',
  ],
  source: ['source', 'document', 'session', 'survey', 'poll', 'quelle', 'dokument', 'источник', '출처'],
  date: ['date', 'day', 'year', 'datum', 'jahr', 'année', 'дата', 'год', '날짜', '일자', '연도'],
  paragraph: ['paragraph', 'absatz', 'paragraphe', 'абзац', '문단'],
  quote: ['quote', 'quotation', 'zitat', 'citation', 'цитата', '인용'],
  rationale: [
    'rationale',
    'comment',
    'note',
    'justification',
    'begründung',
    'kommentar',
    'commentaire',
    'комментарий',
    '비고',
  ],
  item: [
    'item',
    'rollcall',
    'rollcallid',
    'voteid',
    'rcid',
    'resid',
    'questionid',
    'abstimmung',
    'scrutin',
    'голосование',
    '표결번호',
  ],
};

/**
 * The mapping with what the names of columns, and where these say nothing their contents, tell of the fields that it
 * leaves open. Without a column for issue or position, each column that holds nothing but positions is an issue.
 */
export function guessMapping({ columns, rows }: Grid, given: Mapping = noMapping): Mapping {
  const found: Partial<Record<ImportField, string>> = { ...given.columns };
  const isTaken = (address: string) => Object.values(found).includes(address);
  const namesOf: readonly (readonly [ImportField, readonly string[]])[] =
    given.table === 'stances'
      ? (Object.entries(names) as [StanceField, readonly string[]][])
      : fieldsOf(given.table).map(([field, is]) => [field, is.names]);
  for (const [field, known] of namesOf) {
    if (found[field] !== undefined || given.constants[field] !== undefined) continue;
    if (isWide(given) && field === 'stance') continue;
    const ranked = columns
      .filter(({ address }) => !isTaken(address))
      .map(({ name, address }) => ({ address, rank: known.findIndex((each) => plain(each) === plain(name)) }))
      .filter(({ rank }) => rank !== -1)
      .sort((a, b) => a.rank - b.rank);
    const address = ranked[0]?.address ?? columnOfWord(known, columns, rows, isTaken);
    if (address !== undefined) found[field] = address;
  }
  if (given.table === 'stances' && found.stance === undefined && !isWide(given)) {
    const sample = rows.slice(0, 1000);
    const [first, second] = columns.filter(
      ({ address }, at) => !isTaken(address) && positionShare(sample, at, given) > 0.9,
    );
    if (found.issue === undefined) {
      if (second) found.issue = '*';
    } else if (first) found.stance = first.address;
  }
  return { ...given, columns: found };
}

/** The column in whose name a known one is a word, as in `Partei: Name`; not one that only counts, as `Partei: Nr.` does. */
function columnOfWord(
  known: readonly string[],
  columns: Grid['columns'],
  rows: Grid['rows'],
  isTaken: (address: string) => boolean,
): string | undefined {
  const sample = rows.slice(0, 200);
  const counts = (at: number) => sample.every(({ cells }) => /^\s*\d*\s*$/.test(cells[at] ?? ''));
  return columns
    .flatMap(({ name, address }, at) => {
      const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      const rank = words.length > 1 ? known.findIndex((each) => words.includes(each)) : -1;
      return rank === -1 || isTaken(address) || counts(at) ? [] : [{ address, rank }];
    })
    .sort((a, b) => a.rank - b.rank)[0]?.address;
}

/** Of the cells of a column that hold anything, how many are words of positions or numbers. */
export function positionShare(rows: Grid['rows'], at: number, { values }: Mapping): number {
  let filled = 0;
  let positions = 0;
  for (const { cells } of rows) {
    const text = cells[at] ?? '';
    if (text.trim() === '') continue;
    filled++;
    if (
      Object.hasOwn(values, text) ||
      positionOfWord(text) !== undefined ||
      /^[-+−]?\d{1,2}$/.test(text.trim())
    )
      positions++;
  }
  return filled === 0 ? 0 : positions / filled;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_\-./()]/g, '');
}
