import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { begin, discard, finish } from './unfinished.ts';
import { Refusal } from './Refusal.ts';

/** Where servers of collections are built, one for each version of the code. */
const root = '.svelte-kit/collections';

/**
 * The folder of the server of collections, built if this version of the code has none yet.
 *
 * @param building called if it is
 */
export async function builtServer(building: () => void): Promise<string> {
  const folder = `${root}/${versionOfCode()}`;
  if (existsSync(`${folder}/handler.js`)) return folder;
  building();
  const unfinished = `${root}/unfinished-${process.pid}`;
  await mkdir(root, { recursive: true });
  begin(unfinished);
  const { code, said } = await runBuild(unfinished);
  if (code !== 0 || !existsSync(`${unfinished}/handler.js`)) {
    discard(unfinished);
    throw new Refusal('the server could not be built:', ...said.trim().split('\n').slice(-20));
  }
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  finish(unfinished);
  return folder;
}

function runBuild(folder: string): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((done, refuse) => {
    const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
      env: { ...process.env, STANDPOINT_SERVER: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    vite.stdout.on('data', (part: Buffer) => said.push(part));
    vite.stderr.on('data', (part: Buffer) => said.push(part));
    vite.on('error', refuse);
    vite.on('close', (code) => done({ code, said: Buffer.concat(said).toString() }));
  });
}

/** Another name for every change of the code that a server is made of. */
function versionOfCode(): string {
  const hash = createHash('sha256');
  const files = ['src', 'server', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  for (const file of ['package-lock.json', 'svelte.config.js', 'vite.config.ts', ...files.sort()])
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
