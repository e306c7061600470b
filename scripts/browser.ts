/**
 * Finds a Chromium-family browser for the tests, or installs one. Knows nothing about the dashboard.
 * As a command (`tsx scripts/browser.ts`) it prints the path of the browser, and nothing else on standard output.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { canInstallPackages, installPackages } from './installPackages.ts';
import { print, runProgram } from './program.ts';
import { readOptions } from './readOptions.ts';

/** Flags under which Chromium starts as root in a container, and stays off the network unless a page asks. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put the browser, in the order of preference. */
function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (process.platform === 'win32') {
    return [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  }
  const folders = [
    '/usr/bin',
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  ];
  return folders.flatMap((folder) => commandNames.map((name) => join(folder, name)));
}

/**
 * The path of an installed browser, or null.
 * Order: `CHROMIUM_PATH`, the usual places of the platform, the copy that Playwright downloads.
 * A `CHROMIUM_PATH` that does not exist is an error, since falling back would hide the typo.
 */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH does not exist: "${named}"`);
    return named;
  }
  return [...usualPaths(), chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ?? null;
}

/** With its output on standard error, so that standard output stays the path alone. */
function downloadBrowser(): void {
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}

/**
 * The path of a browser, installed first if there is none: Debian's package where that is allowed
 * (apt-get, as root), else Playwright's download.
 * @throws if neither yields a browser; the message says what to do.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== null) return found;

  if (canInstallPackages()) installPackages('chromium');
  else downloadBrowser();

  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Error(
    'no browser found and none could be installed: install Chrome or Chromium, ' +
      'or set CHROMIUM_PATH to the path of its executable',
  );
}

const isCommand =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCommand) {
  await runProgram(async (args) => {
    readOptions(args, {});
    print(await ensureBrowser());
    return true;
  });
}
