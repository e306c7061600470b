import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let workFolder = '';

beforeAll(() => {
  workFolder = mkdtempSync(join(tmpdir(), 'check-data-'));
  cpSync(join(root, 'tests/fixtures'), workFolder, { recursive: true });
});
afterAll(() => {
  rmSync(workFolder, { recursive: true });
});

/** What the command prints, one line each, and how it ends. */
function checkData(...args: string[]): { code: number | null; out: string[]; error: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check-data.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout.trimEnd().split('\n'), error: run.stderr.trimEnd() };
}

function spoilFile(name: string, from: string, to: string): void {
  const path = join(workFolder, name);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`not in ${name}: "${from}"`);
  writeFileSync(path, text.replace(from, to));
}

describe('npm run data:check', () => {
  it('counts the rows of a sound dossier and its quotes', () => {
    const { code, out } = checkData(
      join(workFolder, 'harbour-dossier'),
      '--',
      '--sources',
      join(workFolder, 'harbour-documents'),
    );
    expect(out).toEqual([
      '162 rows in 12 tables, no problems',
      'ledger: ledger.txt recognised',
      'union: union.txt recognised',
      'digest: digest.txt recognised',
      'stances.csv: row 3, column "quote": ""the only way to keep ships in the bay"" normalised in paragraph 3 of ledger',
      '106 quotes: 105 exact, 1 normalised, 0 approximate, 0 not found',
    ]);
    expect(code).toBe(0);
  });

  it('fails for a quote that is not found and for a document that was changed', () => {
    spoilFile(
      'harbour-dossier/stances.csv',
      'ledger,2,the town council voted nine',
      'ledger,3,the town council voted nine',
    );
    spoilFile('harbour-documents/union.txt', 'a hundred years', 'two hundred years');
    rmSync(join(workFolder, 'harbour-documents/digest.txt'));
    const { code, out } = checkData(
      join(workFolder, 'harbour-dossier'),
      '--sources',
      join(workFolder, 'harbour-documents'),
    );
    expect(out).toEqual([
      '162 rows in 12 tables, no problems',
      'ledger: ledger.txt recognised',
      'union: union.txt is not the text that was coded: its SHA-256 differs',
      'digest: digest.txt is missing, its quotes are not checked',
      'stances.csv: row 2, column "quote": "the town council voted nine to four" not found in paragraph 3 of ledger; it stands in paragraph 2',
      'stances.csv: row 3, column "quote": ""the only way to keep ships in the bay"" normalised in paragraph 3 of ledger',
      '47 quotes: 45 exact, 1 normalised, 0 approximate, 1 not found',
    ]);
    expect(code).toBe(1);
  });

  it('says which documents it opens by their names, and which are no text that it can read', () => {
    const data = folderWith('bare', {});
    const path = join(data, 'sources.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/[0-9a-f]{64}/g, ''));
    const documents = join(workFolder, 'odd-documents');
    cpSync(join(root, 'tests/fixtures/harbour-documents'), documents, { recursive: true });
    const utf16 = readFileSync(join(documents, 'ledger.txt'), 'utf8');
    writeFileSync(join(documents, 'ledger.txt'), Buffer.from(`\uFEFF${utf16}`, 'utf16le'));
    writeFileSync(join(documents, 'union.txt'), Buffer.from('The café opens.', 'latin1'));
    const { code, out } = checkData(data, '--', '--sources', documents);
    expect(out.slice(1, 4)).toEqual([
      'ledger: ledger.txt opened by its name; the dossier has no fingerprint of it',
      'union: union.txt is not text in UTF-8 or UTF-16, its quotes are not checked',
      'digest: digest.txt opened by its name; the dossier has no fingerprint of it',
    ]);
    expect(out.at(-1)).toMatch(/ exact, 1 normalised, 0 approximate, 0 not found$/);
    expect(code).toBe(1);
  });

  it('prints one line per problem and fails', () => {
    spoilFile('harbour-dossier/stances.csv', 'position,2,stated', 'position,5,stated');
    rmSync(join(workFolder, 'harbour-dossier/theses.csv'));
    const { code, out } = checkData(join(workFolder, 'harbour-dossier'));
    expect(out).toEqual([
      'stances.csv: row 2, column "stance": "5" is not between -2 and 2',
      'theses.csv: the file is missing',
    ]);
    expect(code).toBe(1);
  });

  it('names a folder that is missing, one without a dossier and a file that is not UTF-8', () => {
    expect(checkData(join(workFolder, 'nowhere'))).toMatchObject({
      code: 1,
      error: `no such folder: "${join(workFolder, 'nowhere')}"`,
    });
    expect(checkData(join(workFolder, 'harbour-documents'))).toMatchObject({
      code: 1,
      out: ['datapackage.json: the file is missing; it describes the tables of the dossier'],
    });
    const data = folderWith('latin1', {});
    writeFileSync(join(data, 'actors.csv'), Buffer.from('id,name\na,caf\xe9\n', 'latin1'));
    expect(checkData(data)).toMatchObject({
      code: 1,
      error: 'actors.csv: line 2 is not UTF-8 text but probably Latin-1; save the file as UTF-8',
    });
  });

  it('names a workbook, a packed file and UTF-16 for what they are', async () => {
    const workbook = new JSZip().file('xl/workbook.xml', '<x/>');
    const data = folderWith('kinds', {
      'actors.csv': await workbook.generateAsync({ type: 'nodebuffer' }),
      'claims.csv': gzipSync('id\n'),
      'events.csv': Buffer.from('\uFEFFid,date\na,2024\n', 'utf16le'),
    });
    expect(checkData(data)).toMatchObject({
      code: 1,
      error: [
        'actors.csv: this is an Excel workbook, not CSV; save the sheet as CSV (UTF-8)',
        'claims.csv: this is a packed file (such as .gz), not CSV; unpack it first',
        'events.csv: this is text in UTF-16; save the file as UTF-8',
      ].join('\n'),
    });
  });

  it('lists problems as JSON, whatever signs are in the values', () => {
    const value = '\u001b]0;title\u0007\u202e\u{e0041}';
    const path = join(folderWith('signs', {}), 'stances.csv');
    const rows = readFileSync(join(root, 'tests/fixtures/harbour-dossier/stances.csv'), 'utf8');
    writeFileSync(path, rows.replace('position,2,stated', `position,${value},stated`));
    const { code, out } = checkData(join(workFolder, 'signs'), '--json');
    expect(code).toBe(1);
    expect(out.join('')).not.toMatch(/[\p{Cc}\u202e\u{e0041}]/u);
    expect(JSON.parse(out.join('\n'))).toEqual([
      expect.objectContaining({ file: 'stances.csv', row: 2, column: 'stance', value, kind: 'notWhole' }),
    ]);
  });

  it('passes over what lies beside the files that the description names, whatever it is', () => {
    const data = folderWith('beside', {
      '._actors.csv': Buffer.from([0, 5, 0x16, 7, 0xff, 0xfe]),
      'raw-export.csv': Buffer.from('caf\xe9;1\n', 'latin1'),
      'notes.json': Buffer.from([0xff, 0xfe, 0]),
    });
    expect(checkData(data)).toMatchObject({ code: 0, out: ['162 rows in 12 tables, no problems'] });
  });

  it('reads a table through a symbolic link', () => {
    const data = folderWith('linked', {});
    renameSync(join(data, 'events.csv'), join(workFolder, 'elsewhere.csv'));
    symlinkSync(join(workFolder, 'elsewhere.csv'), join(data, 'events.csv'));
    expect(checkData(data)).toMatchObject({ code: 0, out: ['162 rows in 12 tables, no problems'] });
  });

  it('says what stands in the place of a file, and which one may be meant', () => {
    const data = folderWith('instead', {});
    for (const name of ['actors.csv', 'claims.csv', 'events.csv']) rmSync(join(data, name));
    renameSync(join(data, 'figures.csv'), join(data, 'Figures.CSV'));
    mkdirSync(join(data, 'actors.csv'));
    symlinkSync('nowhere.csv', join(data, 'claims.csv'));
    symlinkSync('events.csv', join(data, 'events.csv'));
    const { code, error } = checkData(data);
    expect(code).toBe(1);
    expect(error.split('\n').sort()).toEqual([
      'actors.csv: this is a folder and no file',
      'claims.csv: this is a link, and what it leads to is missing',
      'events.csv: this is a link that leads in a circle',
      'figures.csv: the file is missing; there is "Figures.CSV"',
    ]);
  });

  it('names links of the codebook that lead nowhere', () => {
    const codebook =
      'See [rules](missing.md), [rows](stances.csv), [web](https://example.org) and [x](javascript:x).';
    const { code, out } = checkData(folderWith('codebook', { 'CODEBOOK.md': Buffer.from(codebook) }));
    expect(out.slice(1)).toEqual(
      ['missing.md', 'javascript:x'].map(
        (link) =>
          `CODEBOOK.md: "${link}" is a link that leads nowhere; the page shows its text alone (link to the web or to a file that is published)`,
      ),
    );
    expect(code).toBe(1);
  });

  it('ends in good time for a pattern that could be tried for ever', () => {
    const data = folderWith('pattern', {});
    const path = join(data, 'datapackage.json');
    const description = JSON.parse(readFileSync(path, 'utf8')) as {
      resources: { name: string; schema: { fields: { name: string; constraints?: object }[] } }[];
    };
    const actors = description.resources.find(({ name }) => name === 'actors')!;
    actors.schema.fields.find(({ name }) => name === 'name')!.constraints = { pattern: '([a-z]+)*' };
    writeFileSync(path, JSON.stringify(description));
    const { out } = checkData(data);
    expect(out[0]).toBe(
      'actors.csv: row 2, column "name": "Town of Kelm" does not match the pattern ([a-z]+)*',
    );
  });
});

/** A copy of the harbour dossier with further files. */
function folderWith(name: string, files: Readonly<Record<string, Buffer>>): string {
  const folder = join(workFolder, name);
  cpSync(join(root, 'tests/fixtures/harbour-dossier'), folder, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
  return folder;
}
