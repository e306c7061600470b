import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from './fileTrouble.ts';
import { passOn, print, printError, runProgram } from './program.ts';
import { readOptions } from './readOptions.ts';
import { Refusal } from './Refusal.ts';
import { siteAddress } from './siteAddress.ts';
import { checkSite } from './siteDossier.ts';
import { begin, finish } from './unfinished.ts';

const usage = `[DOSSIER=path/to/folder] [STANDPOINT_ADDRESS=https://…/] npm run build [-- --quiet]

Checks the dossier, builds the site of it and puts that into build/. An earlier site is removed first: after a build
that fails there is none.
  --quiet  says little of what goes well
STANDPOINT_ADDRESS is where the site will stand: links to it then show a picture of the page elsewhere.`;

const place = 'build';
/** On the same disk, so that the finished site can be moved in one step; svelte.config.js takes it from the environment. */
const unfinished = '.svelte-kit/site';
/** What the preview serves. */
const served = '.svelte-kit/output';

await runProgram(build);

async function build(args: string[]): Promise<boolean> {
  const options = { quiet: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values } = readOptions(args, options);
  if (values.help) {
    print(usage.split('\n'));
    return true;
  }
  const hadSite = existsSync(place);
  remove(place);
  remove(served);
  try {
    siteAddress();
    await checkSite();
    begin(unfinished);
    begin(served);
    if (!(await runVite(values.quiet ?? false)))
      throw new Refusal('The site was not built: see above. The dossier itself has no problems.');
    move();
  } catch (error) {
    remove(served);
    if (!(error instanceof Refusal)) throw error;
    const gone = hadSite
      ? [`The site that was in ${place}/ before has been removed, lest it be taken for this one.`]
      : [];
    printError([...error.lines, ...gone]);
    return false;
  }
  if (!values.quiet) print(`The site is in ${place}/.`);
  return true;
}

/** True if it succeeds. By way of pipes, so that it goes on where nobody reads its output any more. */
function runVite(isQuiet: boolean): Promise<boolean> {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', ...(isQuiet ? ['--logLevel', 'warn'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, STANDPOINT_SITE: unfinished, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  child.stdout.on('data', (bytes: Uint8Array) => passOn(process.stdout, bytes));
  child.stderr.on('data', (bytes: Uint8Array) => passOn(process.stderr, bytes));
  // Who ends this program ends the other with it, before what is half-done is removed.
  process.prependListener('exit', () => child.kill('SIGKILL'));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done(status === 0));
  });
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw fileTrouble(error, 'cannot remove', folder);
  }
}

function move(): void {
  try {
    renameSync(unfinished, place);
    finish(unfinished);
    finish(served);
  } catch (error) {
    throw fileTrouble(error, 'cannot put the site into', place);
  }
}
