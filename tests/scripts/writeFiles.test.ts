import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutput, writeFiles } from '#scripts/writeFiles.ts';
import { root } from './runScript.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = [
  { name: 'a.svg', content: '<svg/>' },
  { name: 'b.png', content: new Uint8Array(100_000) },
];

/** A program that writes files and then waits, as its own process. */
function start(code: string, limit = '') {
  const loader = join(root, 'node_modules/tsx/dist/esm/index.mjs');
  const module = join(root, 'scripts/writeFiles.ts');
  const text = `import { writeFiles } from ${JSON.stringify(module)};\n${code}`;
  const path = join(folder, 'program.mjs');
  writeFileSync(path, text);
  return spawn('bash', ['-c', `${limit} exec "${process.execPath}" --import "${loader}" "${path}"`], {
    cwd: root,
  });
}

describe('files that are written together', () => {
  it('come into a folder that is made for them, in the place of earlier ones', async () => {
    const target = join(folder, 'deep/er');
    await checkOutput(target);
    expect(existsSync(target)).toBe(false);
    await writeFiles(target, [{ name: 'a.svg', content: 'earlier' }]);
    const told: string[] = [];
    await writeFiles(target, files, (path) => told.push(path));
    expect(told).toEqual([join(target, 'a.svg'), join(target, 'b.png')]);
    expect(readdirSync(target).sort()).toEqual(['a.svg', 'b.png']);
    expect(readFileSync(join(target, 'a.svg'), 'utf8')).toBe('<svg/>');
  });

  it('are written all or not at all', async () => {
    mkdirSync(join(folder, 'b.png'));
    await expect(writeFiles(folder, files)).rejects.toThrow(
      `cannot write "${join(folder, 'b.png')}": there is a folder of this name\nNothing was written.`,
    );
    expect(readdirSync(folder)).toEqual(['b.png']);
  });

  it('are told of one by one, while others are still being made', async () => {
    const told: string[] = [];
    async function* made() {
      yield files[0]!;
      expect(told).toEqual([join(folder, 'a.svg')]);
      // Not yet under its name.
      expect(existsSync(join(folder, 'a.svg'))).toBe(false);
      yield files[1]!;
    }
    await writeFiles(folder, made(), (path) => told.push(path));
    expect(told).toHaveLength(2);
    expect(readdirSync(folder).sort()).toEqual(['a.svg', 'b.png']);
  });

  it('leave nothing behind where there is no room', async () => {
    const target = join(folder, 'out');
    const child = start(
      `await writeFiles(${JSON.stringify(target)}, [
        { name: 'a.svg', content: '<svg/>' },
        { name: 'b.png', content: new Uint8Array(1_000_000) },
      ]).catch((error) => console.log(error.message));`,
      // In kilobytes, for any file of the program.
      'ulimit -f 100;',
    );
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await once(child, 'close');
    expect(said).toBe(
      `cannot write "${join(target, 'b.png')}": a file may not be that large here\nNothing was written.\n`,
    );
    expect(readdirSync(target)).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leave nothing half-written behind on %s', async (signal, status) => {
    const child = start(`
      import { begin } from ${JSON.stringify(join(root, 'scripts/unfinished.ts'))};
      import { writeFileSync } from 'node:fs';
      const part = ${JSON.stringify(join(folder, 'a.svg.1.part'))};
      begin(part);
      writeFileSync(part, 'half');
      console.log('writing');
      setInterval(() => {}, 1000);`);
    await once(child.stdout, 'data');
    expect(existsSync(join(folder, 'a.svg.1.part'))).toBe(true);
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(status);
    expect(existsSync(join(folder, 'a.svg.1.part'))).toBe(false);
  });
});

it.each(['', ' '])(
  'a folder without a name, "%s", is not the one that the program runs in',
  async (folder) => {
    await expect(checkOutput(folder)).rejects.toThrow('no folder is named');
  },
);
