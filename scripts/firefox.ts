import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './installPackages.ts';

const commandNames = ['firefox-esr', 'firefox'];

/** Where installers put Firefox, in the order of preference. */
function usualPaths(): string[] {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32') {
    return [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
  }
  const folders = [
    '/usr/bin',
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  ];
  return folders.flatMap((folder) => commandNames.map((name) => join(folder, name)));
}

/**
 * The path of an installed Firefox, or null. `FIREFOX_PATH` comes first.
 * @throws if `FIREFOX_PATH` does not exist, since falling back would hide the typo
 */
export function findFirefox(): string | null {
  const named = process.env['FIREFOX_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`FIREFOX_PATH does not exist: "${named}"`);
    return named;
  }
  return usualPaths().find((path) => existsSync(path)) ?? null;
}

/** Finds Firefox, or installs it where that needs no password; its path, or null if there is none. */
export function ensureFirefox(): string | null {
  const found = findFirefox();
  if (found !== null) return found;
  installPackages('firefox-esr');
  return findFirefox();
}
