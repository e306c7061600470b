import type { IssueKind } from '#lib/model/issue.ts';
import type { Grid } from './Grid.ts';
import { textCounts, textsInOrder } from './gridTexts.ts';
import { areStatements, isStatement } from './guessProposition.ts';
import { scaleOf, type Mapping } from './mapping.ts';
import { cellsOnScale } from './onScale.ts';
import { isWideScale, positionOfWord, stepOnScale, type Scale } from './positionWords.ts';
import { plainNumbers } from './stanceNumbers.ts';
import type { StanceRows } from './StanceRow.ts';
import { placesOfPositions } from './stanceRows.ts';

/** Words by which somebody agrees with a statement or does not, in the languages of those that count as positions. */
const agreeing =
  /agree|stimm(e|t|en)\s.*zu|\beens\b|oneens|d['’]accord|désaccord|de acuerdo|desacuerdo|concord|discord|соглас|згод|동의|그렇다|同意|samtyck|zgadzam|souhlas|egyetért|samaa mieltä|eri mieltä|\bu?enig\b/iu;

/** Words of a sentence that asks for something or says what is to be. */
const normative =
  /(?<!\p{L})(should|shall|must|ought|soll(en|te|ten)?|muss|müssen|darf|dürfen|doit|doivent|devraient?|debe(n|ría|rían)?|deve(m|ria|rebbe)?|devono|moet(en)?|bör|ska(ll)?|powinn[aoiy]|powinien|měl[aoy]? by|должн[аоы]|должен|следует|повинн[аоі]|повинен)(?!\p{L})|해야|べき|应该|應該|[?？]\s*$/iu;

/** Columns that hold votes. */
const votes = /vot|scrutin|abstimm|roll.?call|голос|표결|投票|採決/iu;

/**
 * How positions on the issues of a table are told, where nobody has said it. Statements that somebody wrote out are agreed with
 * where they are answered by agreement; those that have a title also where they are answered on a scale or, if they ask for
 * something, in any words but votes. Numbers of a wide scale or with fractions say where somebody stands between its ends. All
 * else is support and opposition.
 *
 * @param propositions what issues say in full, by their names
 */
export function issueKindOf(
  grid: Grid,
  mapping: Mapping,
  made: Pick<StanceRows, 'rows' | 'codes' | 'problems'>,
  propositions: ReadonlyMap<string, string>,
): IssueKind {
  const { rows, codes } = made;
  const names = new Set(codes ? textsInOrder(codes.fields.issue) : rows.map(({ issue }) => issue));
  const stated = [...propositions].flatMap(([name, text]) => (text === name ? [] : [text]));
  const scale = scaleIn(grid, mapping, made);
  const isAgreement = () =>
    positionTexts(grid, mapping).some((text) => agreeing.test(text) && positionOfWord(text) !== undefined);
  if (stated.length * 2 > names.size && areStatements(stated)) {
    const isAsked = stated.filter(isSentence).length * 2 > stated.length;
    const isVote = votes.test(mapping.columns.stance ?? '') || votes.test(mapping.columns.issue ?? '');
    return scale !== null || isAgreement() || (isAsked && !isVote) ? 'statement' : 'position';
  }
  // Of a dossier some of whose statements have titles each is told alike.
  if (stated.length === 0 && areStatements([...names]) && isAgreement()) return 'statement';
  // Who turns a scale round has said on which side support is.
  const isNamedByStatements = [...names].filter(isSentence).length * 2 > names.size;
  if (scale === null || scale.from > scale.to || isNamedByStatements) return 'position';
  return isWideScale(scale) || hasFractions(grid, mapping) ? 'scale' : 'position';
}

/** Whether a text asks for something, in three words or more. */
function isSentence(text: string): boolean {
  return isStatement(text) && normative.test(text);
}

/**
 * The scale of most positions, or, where nothing can be kept for want of one, that on which they probably are; null where most that
 * are kept are no numbers of a scale.
 */
function scaleIn(
  grid: Grid,
  mapping: Mapping,
  { rows, problems }: Pick<StanceRows, 'rows' | 'problems'>,
): Scale | null {
  const said = mapping.scale ?? Object.values(mapping.scales ?? {})[0];
  if (said) return areNumbers(grid, mapping) ? said : null;
  if (rows.length > 0) return null;
  return problems.flatMap(({ flaw }) => (flaw.kind === 'scaleUnknown' ? (flaw.likely ?? []) : []))[0] ?? null;
}

/** Whether no more cells hold words of positions than numbers on their scale. */
function areNumbers(grid: Grid, mapping: Mapping): boolean {
  let [numbers, words] = [0, 0];
  for (const at of placesOfPositions(grid, mapping)) {
    numbers += cellsOnScale(grid, at, mapping)?.on ?? 0;
    for (const [text, cells] of textCounts(grid, at, enough))
      if ((positionOfWord(text) ?? 'none') !== 'none') words += cells;
  }
  return numbers >= words;
}

/** Texts of the columns of positions. */
function positionTexts(grid: Grid, mapping: Mapping): readonly string[] {
  return placesOfPositions(grid, mapping).flatMap((at) => [...textCounts(grid, at, enough).keys()]);
}

/** Whether a number on the scale of its column has a fraction. */
function hasFractions(grid: Grid, mapping: Mapping): boolean {
  return placesOfPositions(grid, mapping).some((at) => {
    const scale = scaleOf(mapping, grid.columns[at]!.address);
    const numberOf = plainNumbers(grid, [at], mapping, enough);
    return [...textCounts(grid, at, enough).keys()].some((text) => {
      const number = numberOf(text);
      if (number === null || Number.isInteger(number)) return false;
      return scale === null || stepOnScale(number, scale) !== null;
    });
  });
}

/** Rows that tell what a column holds. */
const enough = 1000;
