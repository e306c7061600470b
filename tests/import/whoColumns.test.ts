import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { importFile, importGrid, type TableImport } from '#lib/import/importFile.ts';
import { withWho } from '#lib/import/whoColumns.ts';
import { defaultView } from '#lib/model/view.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { english } from '../english.ts';

/** Roll calls in shapes in which they are published, with members and votes of our own. */

const members = Array.from({ length: 24 }, (_, at) => ({
  name: `${at % 5 ? 'Rep' : 'Del'}. ${'ABCDEFGH'[at % 8]}. Miller${at}`,
  party: 'DR'[at % 2]!,
  state: ['TX', 'OH', 'CA'][at % 3]!,
  id: `M${String(100 + at)}`,
}));
const bills = ['HR 1 Budget', 'HR 22 Border', 'S 5 Water', 'S 44 Debt'];
/** By member and bill; uneven, and with some who did not vote. */
const voteOf = (at: number, bill: number) =>
  (at * 5 + bill * 3) % 7 === 0 ? 'Not Voting' : (at * (bill + 2) + (at % 2) * 3) % 5 < 3 ? 'Yea' : 'Nay';
const eachVote = (line: (at: number, bill: number) => string) =>
  bills.flatMap((_, bill) => members.map((__, at) => `${line(at, bill)}\n`)).join('');

const shapes = {
  'a column a bill': `Member,Party,State,${bills.join()}\n${members.map(({ name, party, state }, at) => `${name},${party},${state},${bills.map((_, bill) => voteOf(at, bill)).join()}\n`).join('')}`,
  'a row a vote, of seven columns': `member,party,state,bill,date,vote,chamber\n${eachVote((at, bill) => `${members[at]!.name},${members[at]!.party},${members[at]!.state},${bills[bill]},2025-01-0${1 + bill},${voteOf(at, bill)},House`)}`,
  'as the clerk has it': `legislator,party,state,role,rollcall-num,question,vote\n${eachVote((at, bill) => `${members[at]!.name},${members[at]!.party},${members[at]!.state},legislator,${bill},${bills[bill]},${voteOf(at, bill)}`)}`,
  'with names in two halves': `rollCallNumber,legislationNumber,bioguideID,firstName,lastName,voteCast,voteState,voteParty\n${eachVote((at, bill) => `${bill},${bills[bill]},${members[at]!.id},${members[at]!.name.split(' ').slice(0, 2).join(' ')},${members[at]!.name.split(' ')[2]},${voteOf(at, bill)},${members[at]!.state},${members[at]!.party}`)}`,
  'with identifiers': `roll_call,bill,member_id,name,party,state,vote_position\n${eachVote((at, bill) => `${bill},${bills[bill]},${members[at]!.id},${members[at]!.name},${members[at]!.party},${members[at]!.state},${voteOf(at, bill)}`)}`,
};

async function imported(csv: string, largeFrom = Infinity): Promise<TableImport> {
  const made = await importFile(new TextEncoder().encode(csv), { largeFrom });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

function dossierOf(made: TableImport) {
  const read = readDossier(
    made.files({ name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' }, model),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.dossier;
}

describe.each(Object.entries(shapes))('roll calls with %s', (_, csv) => {
  test.each([
    ['row by row', Infinity],
    ['by columns', 0],
  ])('each member is an actor, and state or party may be: %s', async (__, largeFrom) => {
    const made = await imported(csv, largeFrom);
    expect(made.actors).toBe(members.length);
    const { column, amount, others } = made.who!;
    expect([
      amount,
      others.map((other) => [other.column.toLowerCase().replace('vote', ''), other.amount]),
    ]).toEqual([
      24,
      [
        ['state', 3],
        ['party', 2],
      ],
    ]);
    const { note } = english.of('opening').who;
    expect(note(made.who!)).toBe(
      `Each “${column}” (24) is an actor; or each “${others[0]!.column}” (3) or each “${others[1]!.column}” (2), of which the majority counts.`,
    );
    expect(made.problems.map(({ flaw }) => flaw.kind)).toContain('actorsTaken');
  });

  test('one step makes actors of the parties, whose majority counts, and one takes it back', async () => {
    const first = await imported(csv);
    const party = first.who!.others.at(-1)!;
    const made = importGrid(first.grid, withWho(first.mapping, party, first.who!));
    const dossier = dossierOf(made);
    const parties = dossier.actors.map(({ name }) => name);
    expect([made.rows, parties.toSorted()]).toEqual(['observations', ['D', 'R']]);
    const { at: cellAt } = stanceCells(dossier, defaultView);
    for (const [actor, name] of parties.entries())
      for (const [issue, { short_label }] of dossier.issues.entries()) {
        const bill = bills.indexOf(short_label);
        const votes = members.flatMap((member, at) => (member.party === name ? [voteOf(at, bill)] : []));
        const amount = (word: string) => votes.filter((vote) => vote === word).length;
        const { shares, value } = cellAt(actor, issue);
        expect([shares!.for, shares!.against]).toEqual([amount('Yea'), amount('Nay')]);
        expect(Math.sign(value!)).toBe(Math.sign(amount('Yea') - amount('Nay')));
      }
    const back = made.who!.others.find(({ amount }) => amount === 24)!;
    const again = importGrid(first.grid, withWho(made.mapping, back, made.who!));
    expect([again.actors, again.mapping.columns.actor, again.rows]).toEqual([
      24,
      first.mapping.columns.actor,
      first.rows,
    ]);
  });
});

test.each([
  [
    'respondents of a survey are none',
    'respondent,country',
    (at: number) => `R${at},${['DE', 'FR'][at % 2]}`,
    2,
  ],
  ['numbers are no names', 'member_id,party', (at: number) => `${1000 + at},${['SPD', 'CDU'][at % 2]}`, 2],
  [
    'a member in several groups is no finer',
    'party,member state',
    (at: number) => `P${at % 4},${['A', 'B', 'C'][at % 3]}`,
    4,
  ],
  ['members in Swedish', 'namn,parti', (at: number) => `Namn ${at},${'SM'[at % 2]}`, 20],
  ['members in Czech', 'poslanec,klub', (at: number) => `Novák ${at},${['ODS', 'ANO'][at % 2]}`, 20],
  [
    'members and their groups',
    'country,group,member_name',
    (at: number) => `${'XY'[at % 2]},${'GH'[at % 2]},MEP ${at}`,
    20,
  ],
])('the finest names are the actors: %s', async (_, head, who, actors) => {
  const rows = Array.from(
    { length: 20 },
    (__, at) => `${who(at)},${at % 3 ? 'yes' : 'no'},${at % 2 ? 'no' : 'yes'}`,
  );
  const made = await imported(`${head},Budget act,Border act\n${rows.join('\n')}\n`);
  expect(made.actors).toBe(actors);
});

test('a roll call of one vote is on what the line over it says, which is told', async () => {
  const title = 'House Vote #5 2025-01-11 - H.R. 22: SAVE Act';
  const rows = members.map(
    ({ name, party, state }, at) => `${412000 + at},${state},${at},${voteOf(at, 1)},${name},${party}`,
  );
  const made = await imported(`${title}\nperson,state,district,vote,name,party\n${rows.join('\n')}\n`);
  const voted = members.filter((_, at) => voteOf(at, 1) !== 'Not Voting').length;
  expect([made.mapping.constants.issue, made.mapping.columns.actor, made.made]).toEqual([
    title,
    'name',
    voted,
  ]);
  expect(made.problems).toContainEqual({
    row: null,
    column: null,
    value: null,
    flaw: { kind: 'issueTaken', title },
  });
  expect(dossierOf(made).issues.map(({ short_label }) => short_label)).toEqual([title]);
  const said = importGrid(made.grid, { ...made.mapping, constants: { issue: 'SAVE Act' } });
  expect(said.problems.map(({ flaw }) => flaw.kind)).not.toContain('issueTaken');
});

test('of positions on a scale no majority is said to count', async () => {
  const csv = `country,party,lrgen,galtan,eu_position\n${members.map((_, at) => `${'ABC'[at % 3]},P${at},${(at * 7) % 10}.5,${at % 10}.25,${1 + (at % 6)}.5\n`).join('')}`;
  const { who } = await importFile(new TextEncoder().encode(csv)).then((made) =>
    made.ok ? made : { who: null },
  );
  if (who === null) throw new Error('nothing else may stand for the actors');
  expect(english.of('opening').who.note(who)).toBe(
    'Each “party” (24) is an actor; or each “country” (3), whose members are taken together.',
  );
});
