import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root, runInShell } from './runScript.ts';

/** In the place of the project's folder, with an earlier site in it. */
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  for (const built of ['build', '.svelte-kit/output']) {
    mkdirSync(join(folder, built), { recursive: true });
    writeFileSync(join(folder, built, 'index.html'), 'of another dossier');
  }
  cpSync(join(root, 'tests/fixtures/harbour-dossier'), join(folder, 'harbour'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/notes.txt'), 'text');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run build', () => {
  it.each([
    ['nope', 'no such folder: "nope"'],
    ['harbor', 'no such folder: "harbor"; is "harbour" meant?'],
    ['harbour/stances.csv', 'this is a file and no folder: "harbour/stances.csv"'],
    ['empty', 'the folder is empty: "empty"; a dossier is a datapackage.json'],
    ['.', 'there is no datapackage.json in "."; is "harbour" meant?'],
    ['other', 'datapackage.json: the file is missing; it describes the tables of the dossier'],
  ])('says what is wrong with DOSSIER=%s, and leaves no earlier site', (dossier, message) => {
    const { code, out, error } = runInShell('build.ts', 'run', { env: { DOSSIER: dossier }, cwd: folder });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(message);
    expect(error).toMatch(/DOSSIER=path\/to\/folder|npm run data:check -- other --all/);
    expect(error).toMatch(/\nThe site that was in build\/ before has been removed[^\n]*$/);
    expect(error).not.toMatch(/ {4}at |E[A-Z]{5,}/);
    expect(existsSync(join(folder, 'build'))).toBe(false);
    expect(existsSync(join(folder, '.svelte-kit/output'))).toBe(false);
  });

  it('reports the problems of a dossier and how to see them all', () => {
    const path = join(folder, 'harbour/stances.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('position,', 'opinion,'));
    const { code, error } = runInShell('build.ts', 'run', { env: { DOSSIER: 'harbour' }, cwd: folder });
    const lines = error.split('\n');
    expect(code).toBe(1);
    expect(lines[0]).toBe('The dossier in "harbour" cannot be shown:');
    expect(lines[1]).toMatch(/^stances\.csv: row 2, column "status": "opinion" is not one of /);
    expect(lines).toContainEqual(expect.stringMatching(/^and \d+ more of this kind$/));
    expect(lines).toContain('Check it with: npm run data:check -- harbour --all');
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });

  it('keeps an earlier site where only the command was mistyped', () => {
    const { code } = runInShell('build.ts', 'run --quite', { cwd: folder });
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'build/index.html'))).toBe(true);
  });
});

it('npm run dev says the same before it starts', () => {
  const { code, error } = runInShell('check-site.ts', 'run', { env: { DOSSIER: 'nope' }, cwd: folder });
  expect(code).toBe(1);
  expect(error.split('\n')[0]).toBe('no such folder: "nope"');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['dev']).toMatch(/^tsx scripts\/check-site\.ts && /);
  expect(scripts['start']).toMatch(/^tsx scripts\/build\.ts --quiet && /);
});
