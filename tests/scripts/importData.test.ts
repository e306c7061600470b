import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from './runScript.ts';

test('a spreadsheet of votes becomes a dossier that passes the check, and a row for each of its cells', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const file = join(folder, 'votes.csv');
  await writeFile(
    file,
    'Roll calls of 2024\n\ncountry;resolution;vote;date;quote\nFrance;A/1;yes;13/06/2024;one two three four five six seven eight nine ten eleven twelve thirteen\nFrance;A/2;abstain;13/06/2024;\n' +
      'China;A/1;no;13/06/2024;\n"Korea, Republic of";A/1;Yes;13/06/2024;\nChina;A/2;absent;13/06/2024;\n',
  );
  const inspected = runScript('import-data.ts', file, '--inspect', '--table', 'stances');
  expect(inspected.code).toBe(0);
  expect(JSON.parse(inspected.out)).toMatchObject({
    encoding: 'utf-8',
    delimiter: ';',
    headerRow: 3,
    columns: ['country', 'resolution', 'vote', 'date', 'quote'],
    recordsRead: 5,
    recordsKept: 4,
    recordsLeftOut: 1,
    problems: [{ row: 8, column: 'vote', value: 'absent' }],
  });

  const dossier = join(folder, 'dossier');
  const imported = runScript('import-data.ts', file, '--out', dossier);
  expect(imported.out).toContain('5 rows read, 4 kept, 1 left out: 3 actors on 2 issues');
  expect(imported.error).toContain('row 8, "vote": "absent"');
  expect(runScript('check-data.ts', dossier).code).toBe(0);

  const out = join(folder, 'out');
  runScript('export.ts', '--data', dossier, '--chart', 'stance-matrix', '--format', 'csv', '--out', out);
  const lines = (await readFile(join(out, 'stance-matrix.csv'), 'utf8')).trim().split('\n');
  const cells = lines.map((line) =>
    line
      .match(/("[^"]*"|[^,]*)(?:,|$)/g)!
      .slice(0, 8)
      .join(''),
  );
  expect(cells).toEqual([
    'actor,issue,n,min,median,mean,max,status,',
    'France,A/1,1,1,1,1,1,position,',
    'France,A/2,1,0,0,0,0,position,',
    '"Korea, Republic of",A/1,1,1,1,1,1,position,',
    '"Korea, Republic of",A/2,0,,,,,nothing_found,',
    'China,A/1,1,-1,-1,-1,-1,position,',
    'China,A/2,0,,,,,nothing_found,',
  ]);
});

test('what cannot be followed is refused before anything is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const file = join(folder, 'votes.csv');
  await writeFile(file, 'country,vote\nA,yes\n');
  const out = join(folder, 'dossier');
  for (const [args, said] of [
    [['--map', 'actor=land'], 'no such column: "land", expected one of country, vote'],
    [['--values', 'yes=4'], 'cells cannot mean "4"'],
    [['--encoding', 'latin9000'], 'unknown --encoding'],
    [['--header', 'first'], '--header is neither a row'],
  ] as const) {
    const { code, error } = runScript('import-data.ts', file, '--out', out, ...args);
    expect(error).toContain(said);
    expect(code).toBe(1);
  }
  await expect(readFile(join(out, 'datapackage.json'))).rejects.toThrow();
});

test('what positions say is taken, told and said otherwise', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const file = join(folder, 'experts.csv');
  await writeFile(file, 'party,left-right,trust\nA,0.5,9\nB,6.15,3\n');
  const kinds = async (...args: string[]) => {
    const out = join(folder, `dossier-${args.join('-') || 'plain'}`);
    const { code, error } = runScript(
      'import-data.ts',
      file,
      '--values',
      'scale:0..10',
      ...args,
      '--out',
      out,
    );
    expect([code, runScript('check-data.ts', out).code]).toEqual([0, 0]);
    const [header = '', ...lines] = (await readFile(join(out, 'issues.csv'), 'utf8')).trim().split('\n');
    const at = header.split(',').indexOf('kind');
    return { error, kinds: lines.map((line) => line.split(',')[at]) };
  };
  const taken = await kinds();
  expect(taken.kinds).toEqual(['scale', 'scale']);
  expect(taken.error).toContain('say otherwise by --issues position');
  expect(taken.error).toContain('4 numbers lie between two of the five steps');
  expect((await kinds('--issues', 'statement')).kinds).toEqual(['statement', 'statement']);
  const refused = runScript('import-data.ts', file, '--issues', 'opinion', '--out', join(folder, 'none'));
  expect(refused.code).not.toBe(0);
  expect(refused.error).toContain('scale');
});

test('an encoding that is not UTF-8 is told where nobody named it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const file = join(folder, 'votes.csv');
  await writeFile(file, 'country,issue,vote\nT\xfcrkei,A,yes\nPeru,A,no\n', 'latin1');
  const said = 'read as windows-1252; name another by --encoding';
  const run = (out: string, ...more: string[]) =>
    runScript('import-data.ts', file, '--out', join(folder, out), ...more);
  expect(run('told').error).toContain(said);
  expect(run('named', '--encoding', 'latin1').error).not.toContain('read as');
  await writeFile(file, 'country,issue,vote\nTürkei,A,yes\nPeru,A,no\n');
  expect(run('utf8').error).not.toContain('read as');
});

test('an import replaces another one and says so, and writes over nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const file = join(folder, 'votes.csv');
  await writeFile(file, 'country,issue,vote\nPeru,A,yes\nChile,A,no\n');
  await writeFile(join(folder, 'polls.csv'), 'country,issue,vote\nPeru,A,no\nChile,A,no\n');
  const run = (out: string, from = file) => runScript('import-data.ts', from, '--out', out);

  expect(run('')).toMatchObject({ code: 1, error: expect.stringContaining('no folder is named') as string });

  const dossier = join(folder, 'dossier');
  expect(run(dossier).code).toBe(0);
  const again = run(dossier);
  expect([again.code, again.out.includes('replaced')]).toEqual([0, false]);
  const other = run(dossier, join(folder, 'polls.csv'));
  expect([other.code, other.out.includes('replaced the dossier “votes”')]).toEqual([0, true]);

  // One that was not made by an import, and a file with the name of a table.
  const own = join(folder, 'own');
  await cp('static/data', own, { recursive: true });
  const before = await readFile(join(own, 'stances.csv'), 'utf8');
  const refused = run(own);
  expect(refused.code).toBe(1);
  expect(refused.error).toContain('it holds another dossier, "');
  expect(refused.error).toContain('Name a folder that is empty');
  expect(await readFile(join(own, 'stances.csv'), 'utf8')).toBe(before);
  const table = join(folder, 'table');
  await mkdir(table);
  await writeFile(join(table, 'stances.csv'), 'mine');
  expect(run(table).error).toContain('it holds a file "stances.csv"');
  expect(await readFile(join(table, 'stances.csv'), 'utf8')).toBe('mine');

  // Beside the files of others there is room.
  expect(run(folder).code).toBe(0);
  expect(await readFile(file, 'utf8')).toContain('Peru,A,yes');
});
