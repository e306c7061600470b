import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isThere = () => spawnSync('pdffonts', ['-v']).error === undefined;

/**
 * Finds poppler, whose programs tests look at PDF files with, or installs it where that needs no password; tells in a
 * sentence what came of it. Without it those tests are skipped.
 */
export function ensurePoppler(): string {
  if (isThere()) return 'poppler is installed';
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'poppler-utils']]) {
      spawnSync('apt-get', step, { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  }
  return isThere()
    ? 'poppler is installed'
    : 'poppler is not installed: install poppler-utils to have pages and fonts of PDF files looked at';
}
