import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { publishedFiles } from '#scripts/publishedFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'published-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is what the description names and what is written about it, nothing that only lies there', async () => {
  cpSync(fileURLToPath(new URL('../fixtures/harbour-dossier', import.meta.url)), folder, { recursive: true });
  const before = await publishedFiles(folder);
  mkdirSync(join(folder, 'texts'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'coding'));
  const beside = [
    '.~lock.stances.csv#',
    '.DS_Store',
    '.env',
    '~$actors.csv',
    'stances.csv~',
    'Thumbs.db',
    'raw-export.csv',
    'texts/ledger.txt',
    '.git/notes.csv',
  ];
  const meant = ['CODEBOOK.md', 'LICENSE', 'coding/coder-a.csv'];
  for (const file of [...beside, ...meant]) writeFileSync(join(folder, file), 'text');
  expect(before).toContain('stances.csv');
  expect(before).toContain('datapackage.json');
  expect(await publishedFiles(folder)).toEqual([...before, ...meant].sort());
});
