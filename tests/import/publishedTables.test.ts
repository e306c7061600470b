import { describe, expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { bearingOfVerdict } from '#lib/import/verdictWords.ts';
import { wideFigures } from '#lib/import/wideFigures.ts';
import { stanceRows } from '#lib/import/stanceRows.ts';

async function imported(csv: string) {
  const made = await importFile(new TextEncoder().encode(csv));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

/** Every second row is of the next actor; of each table both actors answer on both issues. */
const long = (
  header: string,
  [a, b]: readonly string[],
  [x, y]: readonly string[],
  answers: readonly string[],
) =>
  `${header}\n${[`${a},${x}`, `${b},${x}`, `${a},${y}`, `${b},${y}`].map((pair, at) => `${pair},${answers[at]}`).join('\n')}\n`;

describe('who, on what and how are told by what columns hold where their names say nothing', () => {
  test.each([
    [
      'Spanish',
      'grupo,votación,sentido',
      ['PP', 'PSOE'],
      ['Ley 1', 'Ley 2'],
      ['Sí', 'No', 'Abstención', 'No vota'],
      3,
    ],
    [
      'Italian',
      'Deputato,Votazione,Voto',
      ['Rossi', 'Bianchi'],
      ['Voto 1', 'Voto 2'],
      ['Favorevole', 'Contrario', 'Astenuto', 'In missione'],
      3,
    ],
    [
      'Polish',
      'Poseł,Głosowanie,Głos',
      ['Kowalski', 'Nowak'],
      ['Nr 1', 'Nr 2'],
      ['Za', 'Przeciw', 'Wstrzymał się', 'Nieobecny'],
      3,
    ],
    [
      'Dutch',
      'Partij,Motie,Stem',
      ['VVD', 'D66'],
      ['Motie 1', 'Motie 2'],
      ['Voor', 'Tegen', 'Voor', 'Niet deelgenomen'],
      3,
    ],
    [
      'Portuguese',
      'Deputado,Votação,Voto',
      ['Silva', 'Costa'],
      ['PL 1', 'PL 2'],
      ['Sim', 'Não', 'Abstenção', 'Obstrução'],
      3,
    ],
    ['Swedish', 'parti,votering,rost', ['S', 'M'], ['AU1', 'AU2'], ['Ja', 'Nej', 'Avstår', 'Frånvarande'], 3],
    [
      'Ukrainian',
      'Фракція,Проєкт,Як',
      ['Слуга', 'Голос'],
      ['№ 1', '№ 2'],
      ['За', 'Проти', 'Утримався', 'Відсутній'],
      3,
    ],
    ['numbers with sides', 'one,two,three', ['A', 'B'], ['x1', 'x2'], ['-1', '1', '0', 'NA'], 3],
  ] as const)('in %s', async (_, header, actors, issues, answers, kept) => {
    const made = await imported(long(header, actors, issues, answers));
    const [actor, issue, stance] = header.split(',');
    expect(made.mapping.columns).toEqual({ actor, issue, stance });
    expect([made.kept, made.leftOut, made.actors, made.issues]).toEqual([kept, 4 - kept, 2, 2]);
    const told = made.problems.map(({ flaw, column, row }) => `${flaw.kind} ${row ?? column}`);
    // What is missing is no absence.
    expect(told).toContain(answers[3] === 'NA' ? 'noPosition 5' : 'didNotVote 5');
  });

  test('names decide before contents, and what no name tells is said', async () => {
    const rows = ['Ana,G1,Ley', 'Ben,G1,Ley', 'Ana,G1,Presupuestos', 'Ben,G1,Presupuestos'];
    const csv = rows.map((row, at) => `${row},${['Sí', 'No', 'Abstención', 'No vota'][at]!}`);
    const made = await imported(`diputado,grupo,votación,sentido\n${csv.join('\n')}\n`);
    expect(made.mapping.columns).toEqual({ actor: 'diputado', issue: 'votación', stance: 'sentido' });
    const untold = await imported(`a,b,c,d\n${csv.join('\n')}\n`);
    const taken = untold.problems.flatMap(({ flaw, column }) =>
      flaw.kind === 'columnTaken' ? [column] : [],
    );
    expect(taken).toEqual(['a', 'c', 'd']);
  });

  test('a party follows from its member and is neither actor nor issue', async () => {
    const rows = ['Ana,Red,Bill 1,yes', 'Ben,Blue,Bill 1,no', 'Cem,Blue,Bill 1,yes', 'Ana,Red,Bill 2,no'];
    const { mapping } = await imported(
      `w,x,y,z\n${rows.join('\n')}\nBen,Blue,Bill 2,no\nCem,Blue,Bill 2,no\n`,
    );
    expect(mapping.columns).toEqual({ actor: 'w', issue: 'y', stance: 'z' });
  });

  test('columns of answers are issues, their heads the questions, and whoever tells rows apart answers', async () => {
    const made = await imported(
      'Who answered,Taxes should rise,Nuclear power should go\nGreens,Strongly agree,Agree\nLiberals,Disagree,Don’t know\n',
    );
    expect(made.mapping.columns).toEqual({ actor: 'Who answered', issue: '*' });
    expect([made.kept, made.made, made.issues]).toEqual([2, 3, 2]);
  });

  test('columns of votes are issues also where each is called a vote', async () => {
    const made = await imported('Party,Vote A,Vote B\nX,Aye,No\nY,No,Did not vote\n');
    expect([made.mapping.columns, made.made]).toEqual([{ actor: 'Party', issue: '*' }, 3]);
  });

  test('columns are actors where the rows are what they are asked', async () => {
    const rows = 'Taxes should rise for all,yes,no\nNuclear power should go now,no,abstain\n';
    for (const header of ['Statement,Party A,Party B', 'x,Reds,Blues']) {
      const made = await imported(`${header}\n${rows}`);
      const [issue, ...actors] = header.split(',');
      expect(made.mapping.columns).toEqual({ issue, actor: '*' });
      const found = stanceRows(made.grid, made.mapping).rows.map(
        ({ actor, issue: about, position }) => `${actor}: ${about[0]} ${position}`,
      );
      expect(found).toEqual([
        `${actors[0]}: T 1`,
        `${actors[1]}: T -1`,
        `${actors[0]}: N -1`,
        `${actors[1]}: N 0`,
      ]);
      expect([made.kept, made.actors, made.issues, made.rows]).toEqual([2, 2, 2, 'readings']);
    }
  });

  test('a column that is called an answer and holds none is what was asked about', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `A,Good ${at % 20},${at % 3 ? 'yes' : 'no'}`);
    const { mapping } = await imported(`country,answer,agreed\n${rows.join('\n')}\n`);
    expect(mapping.columns).toEqual({ actor: 'country', issue: 'answer', stance: 'agreed' });
  });

  test('numbers alone are no positions of anybody', async () => {
    const { mapping } = await imported('a,b,c\nx,1,2\ny,2,3\nz,3,1\n');
    expect(mapping.columns).toEqual({});
  });
});

describe('codes of published roll calls are read by their codebooks', () => {
  const positions = async (csv: string) => {
    const { problems, mapping, kept, leftOut } = await imported(csv);
    return { told: problems.map(({ flaw }) => flaw.kind), values: mapping.values, kept, leftOut };
  };

  test('of the UN General Assembly: 1 yes, 2 abstains, 3 no, 8 absent, 9 no member', async () => {
    const votes = [1, 2, 3, 8, 9].map((vote, at) => `${1000 + at},USA,Colonialism,${vote}`).join('\n');
    const found = await positions(`rcid,country_code,issue,vote\n${votes}\n`);
    expect(found).toMatchObject({
      values: { 1: '1', 2: '0', 3: '-1', 8: 'none', 9: 'none' },
      kept: 3,
      leftOut: 2,
    });
    expect(found.told).toContain('codesTaken');
  });

  test('of Voteview: paired and announced votes count, present is neither, 9 did not vote', async () => {
    const votes = [1, 3, 6, 7, 9].map((vote, at) => `118,${at % 2},${40300 + (at % 3)},${vote}`).join('\n');
    const found = await positions(`congress,rollnumber,icpsr,cast_code\n${votes}\n`);
    expect(found).toMatchObject({ values: { 3: '1', 6: '-1', 7: '0', 9: 'none' }, kept: 4, leftOut: 1 });
  });

  test('not where other numbers stand among them, or nothing says whose votes they are', async () => {
    expect((await positions('rcid,country,issue,vote\n1,A,x,1\n2,B,x,5\n')).values).toEqual({});
    expect((await positions('country,issue,vote\nA,x,1\nB,x,2\n')).values).toEqual({});
  });
});

test('beside “rather yes” a plain yes is a full one, unless something is stronger still', async () => {
  const steps = async (answers: string) => {
    const { grid, mapping } = await imported(`party,issue,answer\n${answers}`);
    return stanceRows(grid, mapping).rows.map(({ position }) => position);
  };
  expect(await steps('A,x,Ja\nB,x,eher ja\nC,x,eher nein\nD,x,Nein\n')).toEqual([2, 1, -1, -2]);
  expect(await steps('A,x,agree\nB,x,somewhat agree\nC,x,strongly agree\n')).toEqual([1, 1, 2]);
  expect(await steps('A,x,yes\nB,x,no\n')).toEqual([1, -1]);
});

describe('answers as questionnaires and newspapers print them', () => {
  const steps = async (csv: string) => {
    const { grid, mapping, problems } = await imported(csv);
    const { rows } = stanceRows(grid, mapping);
    return { steps: rows.map(({ position }) => position), mapping, problems };
  };

  test('with the number of the answer before or behind it', async () => {
    const found = await steps(
      'party,question,answer\nA,x,1 - Strongly disagree\nB,x,4 - Agree\nC,x,Agree (4)\n',
    );
    expect(found.steps).toEqual([-2, 1, 1]);
  });

  test('as signs: a minus is the contrary of a plus, and nothing where there is no plus', async () => {
    const found = await steps('party,x,y\nA,+,-\nB,++,0\nC,--,+/-\nD,✓,✗\n');
    expect(found.steps).toEqual([1, -1, 2, 0, -2, 0, 1, -1]);
    const without = await steps('party,x,y\nA,yes,-\nB,no,yes\n');
    expect(without.steps).toEqual([1, -1, 1]);
  });

  test('as numbers of one scale, though not every column goes down to its end', async () => {
    const found = await steps('party,x,y\nA,0,-1\nB,1,1\n');
    expect(found.steps).toEqual([0, -1, 1, 1]);
  });

  test('on the scale that the name of the column states', async () => {
    const { problems } = await steps('party,question,answer (1–7)\nA,x,1\nB,x,5\n');
    expect(problems.find(({ flaw }) => flaw.kind === 'scaleUnknown')?.flaw).toMatchObject({
      likely: { from: 1, to: 7 },
    });
  });

  test('below the names of groups of columns', async () => {
    const { grid, mapping, kept } = await imported(
      ',Economy,Economy,Society\nParty,Tax,Trade,Schools\nReds,Yes,No,Yes\nBlues,No,No,Yes\n',
    );
    expect([grid.headerRow, mapping.columns, kept]).toEqual([2, { actor: 'Party', issue: '*' }, 2]);
    const crossed = await imported(',Reds,Blues\nTax,yes,no\nTrade,no,yes\n');
    expect([crossed.grid.headerRow, crossed.grid.rows.length]).toEqual([1, 2]);
  });

  test('where a date is called a day of votes', async () => {
    const { mapping } = await imported(
      'act,date of vote,Country,vote of member state\nR1,15/03/2024,Austria,In favour\nR2,16/03/2024,Austria,Against\nR1,15/03/2024,Malta,In favour\nR2,16/03/2024,Malta,Against\n',
    );
    expect(mapping.columns).toMatchObject({ date: 'date of vote', stance: 'vote of member state' });
  });
});

test('fact checks in Spanish are claims with verdicts, of which the words are placed as in English', async () => {
  const verdicts = [
    ['Mayormente falso', 'contradicts'],
    ['Insostenible', 'contradicts'],
    ['Sin contexto', 'qualifies'],
    ['Engañoso', 'qualifies'],
    ['Verdadero', 'supports'],
    ['Sin pruebas', 'mentions'],
    ['Zonzo', ''],
  ];
  const rows = verdicts.map(
    ([verdict], at) => `Ana;Dicho ${at};05/0${at + 1}/2025;${verdict};https://e.es/${at};V`,
  );
  const made = await imported(
    ['Autor;Afirmación;Fecha;Calificación;Enlace;Medio', ...rows, 'Ana;Otro;25/12/2025;Falso;;V'].join('\n'),
  );
  expect(made.mapping.table).toBe('claims');
  expect(made.mapping.columns).toEqual({
    claimant: 'Autor',
    claim: 'Afirmación',
    date: 'Fecha',
    verdict: 'Calificación',
    url: 'Enlace',
    checker: 'Medio',
  });
  expect(verdicts.map(([word]) => bearingOfVerdict(word!) ?? '')).toEqual(
    verdicts.map(([, bearing]) => bearing),
  );
  // What nobody has placed counts among what was checked.
  expect([made.kept, made.verdicts, made.latest]).toEqual([8, 8, '2025-12-25']);
});

test('customs of Korea: years with points, exports and imports by partner, and no balance beside them', async () => {
  const made = await imported(
    '기간,국가명,HS코드,품목명,수출 중량,수출 금액,수입 중량,수입 금액,무역수지\n2024.01,중국,8542,집적회로,"58,584","606,984","7,711","294,159","312,825"\n2024.02,미국,2709,원유,"39,886","7,145","94,742","695,532","-688,387"\n',
  );
  expect([made.mapping.table, made.kept, made.made, made.latest]).toEqual(['figures', 2, 8, '2024-02']);
  expect(made.mapping.columns).toEqual({
    period_start: '기간',
    flow_to: '국가명',
    commodity: '품목명',
    value: '*',
  });
  expect(made.problems.flatMap(({ flaw, column }) => (flaw.kind === 'columnUnused' ? [column] : []))).toEqual(
    ['HS코드', '무역수지'],
  );
  const { records } = wideFigures(made.grid, made.mapping);
  expect(
    records
      .slice(0, 4)
      .map(({ values }) => [values.measure, values.flow_from, values.flow_to, values.period_start]),
  ).toEqual([
    ['수출 중량', '', '중국', '2024-01'],
    ['수출 금액', '', '중국', '2024-01'],
    ['수입 중량', '중국', '', '2024-01'],
    ['수입 금액', '중국', '', '2024-01'],
  ]);
});

test('customs of France are figures of money and weight by month, not events', async () => {
  const made = await imported(
    'Flux;Année;Mois;CPF6;Libellé produit;Pays;Valeur (euros);Masse (kg)\nE;2024;1;192010;Produits pétroliers;Allemagne;7140491,15;95699\nI;2024;12;301000;Bateaux;Italie;7997301,82;21840\n',
  );
  expect([made.mapping.table, made.kept, made.made, made.latest]).toEqual(['figures', 2, 4, '2024-12']);
  expect(made.mapping.columns).toEqual({
    period_start: 'Année',
    month: 'Mois',
    flow: 'Flux',
    flow_to: 'Pays',
    commodity: 'Libellé produit',
    value: '*',
  });
  const { records } = wideFigures(made.grid, made.mapping);
  expect(records.map(({ values }) => [values.measure, values.unit, values.flow, values.value])).toEqual([
    ['Valeur', 'EUR', 'E', '7140491.15'],
    ['Masse', 'kg', 'E', '95699'],
    ['Valeur', 'EUR', 'I', '7997301.82'],
    ['Masse', 'kg', 'I', '21840'],
  ]);
});
