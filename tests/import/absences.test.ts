import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { importFile, importGrid, type TableImport } from '#lib/import/importFile.ts';
import { withWho } from '#lib/import/whoColumns.ts';
import { readDidNotVote, writeDidNotVote } from '#lib/model/didNotVote.ts';
import { defaultView } from '#lib/model/view.ts';
import { timesAbsent } from '#lib/summary/timesAbsent.ts';
import { english } from '../english.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

async function imported(csv: string, largeFrom = Infinity): Promise<TableImport> {
  const made = await importFile(new TextEncoder().encode(csv), { largeFrom });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

function filesOf(made: TableImport) {
  return made.files({ name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' }, model);
}

function dossierOf(made: TableImport) {
  const read = readDossier(filesOf(made));
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.dossier;
}

/** Twelve members of two parties on three votes. */
const words = ['yes', 'no', 'absent', 'yes', 'No answer'];
const wordOf = (member: number, vote: number) => words[(member * 2 + vote * 3) % words.length]!;
const members = Array.from({ length: 12 }, (_, at) => at);
const votes = [0, 1, 2];
const partyOf = (member: number) => ['Red', 'Blue'][member % 2]!;
const shapes = {
  long: `member,party,motion,vote\n${members.flatMap((at) => votes.map((vote) => `M${at},${partyOf(at)},Motion ${vote},${wordOf(at, vote)}\n`)).join('')}`,
  wide: `member,party,${votes.map((vote) => `Motion ${vote}`).join()}\n${members.map((at) => `M${at},${partyOf(at)},${votes.map((vote) => wordOf(at, vote)).join()}\n`).join('')}`,
};
const absent = members.flatMap((at) => votes.filter((vote) => wordOf(at, vote) === 'absent')).length;

describe.each(Object.entries(shapes))('who did not vote, in a %s table', (_, csv) => {
  test.each([
    ['row by row', Infinity],
    ['by columns', 0],
  ])('is told apart from who did not answer: %s', async (__, largeFrom) => {
    const made = await imported(csv, largeFrom);
    const amount = (why: string) =>
      made.losses.flatMap((loss) => (loss.why === why ? [loss.count] : [])).reduce((a, b) => a + b, 0);
    const unanswered = members.flatMap((at) => votes.filter((vote) => wordOf(at, vote) === 'No answer'));
    expect([amount('didNotVote'), amount('noPosition')]).toEqual([absent, unanswered.length]);
    const dossier = dossierOf(made);
    for (const at of members)
      for (const vote of votes)
        expect(timesAbsent(dossier, `m${at}`, `motion-${vote}`)).toBe(Number(wordOf(at, vote) === 'absent'));
  });

  test('is said of its cell and not that nothing was found', async () => {
    const dossier = dossierOf(await imported(csv));
    const { evidence } = stanceMatrix.prepare(dossier, defaultView, english);
    const of = (word: string) => {
      const [member, vote] = members
        .flatMap((at) => votes.map((each) => [at, each] as const))
        .find(([at, each]) => wordOf(at, each) === word)!;
      return evidence(`m${member}~motion-${vote}`)!;
    };
    expect(of('absent').summary).toMatch(/^M\d+ on “Motion \d”: did not vote\.$/);
    expect(of('absent').silence).toBe(english.of('stances').absentOnly);
    expect(of('No answer').summary).toMatch(/: nothing found\.$/);
    expect(of('No answer').silence).toBeUndefined();
    expect(of('yes').summary).not.toMatch(/did not vote/);
  });

  test('is named apart on the page of an issue', async () => {
    const dossier = dossierOf(await imported(csv));
    const prepared = stanceSpectrum.prepare(dossier, { ...defaultView, issue: 'motion-1' }, english);
    const named = (word: string) => members.filter((at) => wordOf(at, 1) === word).map((at) => `M${at}`);
    const { long } = prepared.description;
    expect(long).toContain(`Did not vote: ${english.list(named('absent'))}.`);
    expect(long).toContain(`Nothing found: ${english.list(named('No answer'))}.`);
    const { marks } = pageScene(prepared, 1200, lightTheme, false);
    const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');
    expect(texts).toContain(`Did not vote: ${english.list(named('absent'))}.`);
    expect(texts).toContain(`Nothing found for ${english.list(named('No answer'))}.`);
  });

  test('is counted beside the answers of the others, where parties are the actors', async () => {
    const first = await imported(csv);
    const made = importGrid(first.grid, withWho(first.mapping, first.who!.others[0]!, first.who!));
    const dossier = dossierOf(made);
    const { evidence } = stanceMatrix.prepare(dossier, defaultView, english);
    for (const party of ['Red', 'Blue'])
      for (const vote of votes) {
        const own = members.filter((at) => partyOf(at) === party && wordOf(at, vote) === 'absent').length;
        const { summary } = evidence(`${party.toLowerCase()}~motion-${vote}`)!;
        const told = /did not vote( \((\d+)\))?/.exec(summary);
        expect(told === null ? 0 : Number(told[2] ?? 1)).toBe(own);
      }
  });
});

test.each([
  ['rcid,country,vote', 'UN', ['1', '8', '3', '9'], [0, 1, 0, 0]],
  ['rollnumber,icpsr,cast_code', 'Voteview', ['1', '9', '6', '0'], [0, 1, 0, 0]],
] as const)('codes of published votes: %s', async (head, _, codes, expected) => {
  const who = (at: number) => (head.includes('icpsr') ? `${40300 + at}` : `C${at}`);
  const rows = [0, 1].flatMap((vote) =>
    codes.map((code, at) => `${vote},${who(at)},${vote === 0 ? code : '1'}`),
  );
  const dossier = dossierOf(await imported(`${head}\n${rows.join('\n')}\n`));
  const [first] = dossier.issues;
  const counts = codes.map((__, at) => timesAbsent(dossier, who(at).toLowerCase(), first!.id));
  expect(counts).toEqual(expected);
});

test('a list of absences is what it was when it is read again, and anything else is told', async () => {
  const said = [{ actor: 'm1', issue: 'motion-2', count: 3 }];
  expect(readDidNotVote(said.map(writeDidNotVote))).toEqual(said);
  for (const wrong of [{}, ['m1 motion-2'], ['m1 motion-2 0'], [3], ['m1  motion 3']])
    expect(readDidNotVote(wrong)).toBeNull();
  const files = new Map(filesOf(await imported(shapes.long)));
  const text = String(files.get('datapackage.json'));
  files.set('datapackage.json', text.replace(/"m\d+ motion-\d 1"/, '"m1 motion"'));
  const read = readDossier(files);
  expect(read.ok ? [] : read.problems.map(({ flaw }) => flaw.kind)).toEqual(['badDidNotVote']);
});
