import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { print, runProgram } from './program.ts';
import { readOptions } from './readOptions.ts';
import { Refusal } from './Refusal.ts';

const usage = `npm run build:same

Builds the site twice and compares the two, byte for byte.`;

await runProgram(async (args) => {
  const { values } = readOptions(args, { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    print(usage.split('\n'));
    return true;
  }
  const [first, second] = [buildOnce(), buildOnce()];
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
  if (differing.length > 0)
    throw new Refusal('These files are not the same in both builds:', ...differing.sort());
  print(`${first.size} files, the same in both builds`);
  return true;
});

/** The hash of each file of a new build, by its path. */
function buildOnce(): Map<string, string> {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--quiet'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Refusal('not compared: a build failed');
  const files = readdirSync('build', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        relative('build', path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}
