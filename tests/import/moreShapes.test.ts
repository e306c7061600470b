import { describe, expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { positionOfWord } from '#lib/import/positionWords.ts';
import { readValues } from '#lib/import/readMapping.ts';

async function imported(csv: string, values = '') {
  let mapping: Mapping | null = null;
  if (values !== '') {
    const reading = readValues(values, noMapping);
    if (!reading.ok) throw new Error(reading.fault.kind);
    ({ mapping } = reading);
  }
  const made = await importFile(new TextEncoder().encode(csv), { mapping });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const told = made.problems.map(({ flaw, column, row }) =>
    [flaw.kind, row ?? column].filter((part) => part !== null).join(' '),
  );
  return { ...made, told };
}

const rows = (header: string, lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;

describe('a roll call with a row a vote whose motions are numbered', () => {
  const votes = (numbers: readonly string[]) =>
    numbers.flatMap((number, at) => [
      `${number},Meier,${at % 2 ? 'Ja' : 'Nein'}`,
      `${number},Muster,Ja`,
      `${number},Rey,Nein`,
    ]);

  test.each([
    ['from one on', ['1', '2']],
    ['as affairs of parliament', ['20.001', '20.002', '20.4512']],
  ])('%s: numbers are issues', async (_, numbers) => {
    const { mapping, issues, actors, kept, leftOut, told } = await imported(
      rows('affair,councillor,decision', votes(numbers)),
    );
    expect(mapping.columns).toMatchObject({ actor: 'councillor', issue: 'affair', stance: 'decision' });
    expect([issues, actors, kept, leftOut]).toEqual([numbers.length, 3, numbers.length * 3, 0]);
    expect(told).toContain('columnTaken affair');
  });

  test('also where no name tells who voted', async () => {
    const { mapping, issues } = await imported(rows('affair,who was there,decision', votes(['7', '8', '9'])));
    expect(mapping.columns).toMatchObject({ actor: 'who was there', issue: 'affair', stance: 'decision' });
    expect(issues).toBe(3);
  });

  test.each([
    ['an age', rows('party,age,answer here', ['A,30,yes', 'A,40,no', 'B,30,no', 'B,40,yes'])],
    ['an answer on a scale', rows('member,trust,join', ['A,3,yes', 'B,4,no', 'C,3,yes', 'D,4,no'])],
  ])('%s beside one column of answers is no motion', async (_, csv) => {
    const { mapping } = await imported(csv);
    expect(mapping.columns.issue ?? '').not.toMatch(/age|trust/);
  });
});

describe('columns that say whether something is so', () => {
  test.each([
    ['incumbent', ['TRUE', 'FALSE', 'TRUE']],
    ['in office', ['true', 'false', 'true']],
    ['newly_elected', ['yes', 'no', 'yes']],
    ['is_new', ['no', 'no', 'yes']],
    ['active', ['1', '0', '1']],
    ['weight', ['0.5', '1', '1.5']],
    ['seat_share', ['21.5', '1', '40']],
  ])('“%s” is no issue beside votes in other words, and told as not used', async (name, [a, b, c]) => {
    const { issues, told } = await imported(
      rows(`member,${name},HR1,HR2`, [`A,${a},Yea,Nay`, `B,${b},Nay,Yea`, `C,${c},Nay,Nay`]),
    );
    expect(issues).toBe(2);
    expect(told).toEqual([`columnUnused ${name}`]);
  });

  test.each([
    ['Own a car', ['yes', 'no', 'yes'], ['agree', 'disagree', 'agree']],
    ['active', ['yes', 'no', 'yes'], ['no', 'yes', 'yes']],
    ['EU', ['TRUE', 'FALSE', 'TRUE'], ['FALSE', 'TRUE', 'TRUE']],
    ['Voting age', ['1', '-1', '1'], ['agree', 'disagree', 'agree']],
  ])('“%s” is one where it may be an answer', async (name, own, other) => {
    const { issues } = await imported(
      rows(
        `member,${name},Q2`,
        ['A', 'B', 'C'].map((member, at) => `${member},${own[at]},${other[at]}`),
      ),
    );
    expect(issues).toBe(2);
  });
});

describe('rows of sums in a table with an issue a column', () => {
  test.each(['Total', 'Sum', 'Insgesamt', 'ИТОГО', 'Average:', '합계'])('“%s” is no actor', async (name) => {
    const { actors, kept, leftOut, told, losses } = await imported(
      rows('party,Q1,Q2', ['A,-1,1', 'B,1,0', `${name},0,1`]),
    );
    expect([actors, kept, leftOut]).toEqual([2, 2, 1]);
    expect(told).toContain('totalRow 4');
    expect(losses).toEqual([{ of: 'rows', why: 'total', count: 1 }]);
  });

  test.each(['Razem', 'Ensemble', 'Somme', 'Summer Party'])('“%s” is one', async (name) => {
    expect((await imported(rows('party,Q1,Q2', ['A,-1,1', 'B,1,0', `${name},0,1`]))).actors).toBe(3);
  });
});

describe('names of columns', () => {
  test('a session that is numbered is no source, one that is named is', async () => {
    const csv = (one: string, other: string) =>
      rows('session,member,issue,vote', [
        `${one},A,X,yes`,
        `${one},B,X,no`,
        `${other},A,Y,no`,
        `${other},B,Y,yes`,
      ]);
    expect((await imported(csv('1', '2'))).mapping.columns.source).toBeUndefined();
    expect((await imported(csv('Spring 2024', 'Autumn 2024'))).mapping.columns.source).toBe('session');
  });

  test.each(['outlet', 'Newspaper', 'medium', 'media'])('“%s” names sources', async (name) => {
    const csv = rows(`${name},actor,issue,position`, ['BBC,A,X,yes', 'CNN,B,X,no']);
    expect((await imported(csv)).mapping.columns.source).toBe(name);
  });

  test('what is answered is an issue though its name is that of a source', async () => {
    const csv = rows('party,Media,Tax', ['A,yes,no', 'B,no,yes', 'C,no,no']);
    const { issues, mapping } = await imported(csv);
    expect([issues, mapping.columns.source]).toEqual([2, undefined]);
    const longer = rows('party,Media freedom,Tax', ['A,yes,no', 'B,no,yes', 'C,no,no']);
    expect((await imported(longer)).issues).toBe(2);
  });

  test.each(['Tema', 'tópico', 'Tópico'])('“%s” names issues', async (name) => {
    const { mapping, told } = await imported(
      rows(`${name},partido,voto`, ['X,A,sí', 'X,B,no', 'Y,A,no', 'Y,B,sí']),
    );
    expect(mapping.columns).toMatchObject({ issue: name, actor: 'partido', stance: 'voto' });
    expect(told).toEqual([]);
  });
});

describe('whole numbers from −2 to 2', () => {
  test.each([
    ['answers that may be codes', rows('country,question,answer', ['DE,Q1,1', 'FR,Q1,2', 'IT,Q1,-1']), true],
    ['a column an issue', rows('party,Q1,Q2', ['A,-1,2', 'B,1,0', 'C,0,-2']), true],
    ['a column of positions', rows('country,question,position', ['DE,Q1,1', 'FR,Q1,2', 'IT,Q1,-1']), false],
    ['votes for and against', rows('country,question,answer', ['DE,Q1,1', 'FR,Q1,0', 'IT,Q1,-1']), false],
  ])('of %s: it is told what they were taken for', async (_, csv, isTold) => {
    const { told } = await imported(csv);
    expect(told.some((each) => each.startsWith('stepsTaken'))).toBe(isTold);
  });

  test('whose meaning is said are not told', async () => {
    const csv = rows('country,question,answer', ['DE,Q1,1', 'FR,Q1,2', 'IT,Q1,-1']);
    expect((await imported(csv, '1=1,2=-1,-1=0')).told).toEqual([]);
  });
});

describe('what is said of words', () => {
  const csv = rows('actor,issue,vote', ['A,I,yes', 'B,I,no', 'C,I,No']);

  test.each<[string, string[]]>([
    ['yess=-1', ['meaningsUnused']],
    ['yes=-1,Yes=1', ['meaningsDiffer']],
    ['no=-1,No=0', []],
    ['YES=1', []],
  ])('%s', async (values, expected) => {
    expect((await imported(csv, values)).told).toEqual(expected);
  });
});

describe('words of positions', () => {
  test.each([
    ['どちらかといえば賛成', 1],
    ['どちらかと言えば反対', -1],
    ['どちらとも言えない', 0],
    ['賛成寄り', 1],
    ['反対寄り', -1],
    ['Ambivalent', 0],
    ['No clear position', 'unclear'],
    ['Content', 1],
    ['Not Content', -1],
    ['Tá', 1],
    ['Níl', -1],
    ['Staon', 0],
    ['1 (strongly disagree)', -2],
    ['5 [Strongly agree]', 2],
    ['3 (neither agree nor disagree)', 0],
  ])('%s', async (word, position) => {
    const made = await imported(rows('actor,issue,position', [`A,I,${word}`, 'B,I,strongly support']));
    expect([made.kept, made.leftOut]).toEqual([2, 0]);
    expect(positionOfWord(word)).toBe(position);
  });

  test('codebooks know codes as a program writes them', async () => {
    const csv = rows('rcid,country,vote', ['1,A,1.0', '1,B,2.0', '2,A,3.0', '2,B,8.0', '3,A,1.0', '3,B,9.0']);
    const { kept, leftOut, told } = await imported(csv);
    expect([kept, leftOut]).toEqual([4, 2]);
    expect(told).toContain('codesTaken vote');
    expect(told).toContain('didNotVote 5');
  });
});
