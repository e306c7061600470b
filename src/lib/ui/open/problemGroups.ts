import type { ImportFlaw, ImportProblem } from '#lib/import/problem.ts';
import { mostListed } from '#lib/import/tableFile.ts';
import type { Problem } from '#lib/model/problem.ts';
import { writeCsvForSpreadsheets } from '#lib/model/writeCsv.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import type { Words } from '#lib/words/Words.ts';

/** One thing that is wrong with a file, as it is listed. */
export interface ListedProblem {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What is wrong. */
  readonly message: string;
  /** What can be done about it; empty where there is nothing to do. */
  readonly help: string;
  /** Of a table that is being opened, where it may be mended. */
  readonly flaw?: ImportFlaw;
}

/** What is wrong in one way. */
export interface ProblemGroup {
  readonly key: string;
  readonly heading: string;
  /** Rows are left out for it. */
  readonly isLoss: boolean;
  readonly problems: readonly ListedProblem[];
  /** How many there are, of which those above are the first. */
  readonly amount: number;
}

/** Kinds that say how a row or column is taken, and leave nothing out. */
const harmless = [
  'tooFewCells',
  'columnTwice',
  'columnUnnamed',
  'columnUnused',
  'columnUnread',
  'columnOffScale',
  'yearAsSigned',
  'rowsTaken',
  'numbersBetween',
  'issueKindTaken',
  'scalesTaken',
  'stepsTaken',
  'meaningsUnused',
  'meaningsDiffer',
  'measuresUnused',
  'crossTaken',
  'columnTaken',
  'unitTaken',
  'columnsJoined',
  'labelsMade',
  'namesJoined',
  'issueTaken',
  'actorsToldApart',
  'actorsTaken',
  'codesTaken',
  'sheetsUnread',
  'wordUnknown',
  'noAddress',
  'dateUnread',
  'editUnused',
  'propositionDiffers',
  'rowOfStatements',
  'rowTwice',
  'rowsContradict',
  'bytesNoText',
];

/**
 * What keeps rows of a table out comes first, then the largest groups.
 *
 * @param amounts of each kind, where not all of them are given
 */
export function groupsOfTable(
  words: Words,
  file: string,
  problems: readonly ImportProblem[],
  amounts: Readonly<Record<string, number>> = {},
): readonly ProblemGroup[] {
  const { kinds, flaws, helps } = words.of('opening').check;
  const messages = { ...words.of('importing').flaws, ...flaws } as Record<string, (facts: object) => string>;
  const headings: Readonly<Record<string, string>> = kinds;
  const { positionInWords } = words.of('importing');
  const listed = ({ flaw, value, ...place }: ImportProblem) => ({
    file,
    ...place,
    value: value !== null && 'told' in flaw ? positionInWords(value, flaw.told) : value,
    message: messages[flaw.kind]!(flaw),
    help: (helps as Readonly<Record<string, string>>)[flaw.kind] ?? '',
    flaw,
  });
  return [...groupBy(problems, ({ flaw }) => flaw.kind)]
    .map(([kind, own]) => ({
      key: kind,
      heading: headings[kind] ?? listed(own[0]!).message,
      isLoss: !harmless.includes(kind),
      problems: own.map(listed),
      amount: amounts[kind] ?? own.length,
    }))
    .sort((a, b) => Number(b.isLoss) - Number(a.isLoss) || b.amount - a.amount);
}

function groupKey({ file, column, flaw }: Problem): string {
  return JSON.stringify([file, column, flaw.kind]);
}

/** The first problems of each group of a dossier, and how many there are; a million are too many to be shown. */
export function firstProblems(all: readonly Problem[]): {
  readonly problems: readonly Problem[];
  readonly amounts: Readonly<Record<string, number>>;
} {
  const amounts: Record<string, number> = {};
  const problems = all.filter((problem) => {
    const key = groupKey(problem);
    return (amounts[key] = (amounts[key] ?? 0) + 1) <= mostListed;
  });
  return { problems, amounts };
}

/**
 * Of the files of a dossier, in their order: by file, column and what is wrong.
 *
 * @param amounts of each group, where not all of them are given
 */
export function groupsOfDossier(
  words: Words,
  problems: readonly Problem[],
  amounts: Readonly<Record<string, number>> = {},
): readonly ProblemGroup[] {
  const say = words.of('problems');
  const groups = groupBy(problems, groupKey);
  return [...groups].map(([key, own]) => {
    const listed = own.map(({ flaw, ...place }) => ({ ...place, message: say.flaw(flaw), help: '' }));
    const { file, column, message } = listed[0]!;
    const place = column === null ? file : `${file}, ${column}`;
    return {
      key,
      heading: `${place}: ${message}`,
      isLoss: true,
      problems: listed,
      amount: amounts[key] ?? listed.length,
    };
  });
}

/**
 * Those that have a text somewhere in place, value or message.
 *
 * @param kind key of the one group that is wanted; empty for all
 */
export function matching(all: readonly ProblemGroup[], text: string, kind: string): readonly ProblemGroup[] {
  const groups = kind === '' ? all : all.filter(({ key }) => key === kind);
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return groups;
  const has = ({ file, row, column, value, message, help }: ListedProblem) =>
    [file, row, column, value, message, help].some((part) =>
      String(part ?? '')
        .toLowerCase()
        .includes(wanted),
    );
  return groups
    .map((group) => {
      const found = group.problems.filter(has);
      return { ...group, problems: found, amount: found.length };
    })
    .filter(({ problems }) => problems.length > 0);
}

/** Those of a group that are alike in all but the row, in the order of the first of each. */
export function gathered(
  problems: readonly ListedProblem[],
): readonly (readonly [ListedProblem, ...ListedProblem[]])[] {
  const alike = groupBy(problems, ({ file, column, value, message }) =>
    JSON.stringify([file, column, value, message]),
  );
  return [...alike.values()].map(([first, ...others]) => [first!, ...others]);
}

/** All of them as a table for a spreadsheet program. */
export function problemsCsv(groups: readonly ProblemGroup[], header: readonly string[]): string {
  const rows = groups.flatMap(({ problems }) =>
    problems.map(({ file, row, column, value, message, help }) => [
      file,
      row === null ? '' : String(row),
      column ?? '',
      value ?? '',
      message,
      help,
    ]),
  );
  return writeCsvForSpreadsheets(header, rows);
}
