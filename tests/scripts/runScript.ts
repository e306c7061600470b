import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const loader = join(root, 'node_modules/tsx/dist/esm/index.mjs');

/**
 * Runs a script of the project by way of a shell, in which `run` stands for it and its name.
 *
 * @param cwd another folder than that of the project, for scripts that write into it
 */
export function runInShell(
  script: string,
  command: string,
  { env = {}, cwd = root }: { env?: Readonly<Record<string, string>>; cwd?: string } = {},
) {
  const start = `"${process.execPath}" --import "${loader}" "${join(root, 'scripts', script)}"`;
  const run = spawnSync('bash', ['-c', `run() { ${start} "$@"; }\n${command}`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: run.status, out: run.stdout.trimEnd(), error: run.stderr.trimEnd() };
}

/** Runs a script of the project with arguments that no shell reads. */
export function runScript(script: string, ...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--import', loader, join(root, 'scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout.trimEnd(), error: run.stderr.trimEnd() };
}
