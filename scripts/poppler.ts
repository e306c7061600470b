import { spawnSync } from 'node:child_process';
import { installPackages } from './installPackages.ts';

/** One of poppler's programs stands for all of them, which come together. */
const program = 'pdffonts';

/** Whether tests can ask poppler what is in a PDF file. */
export function hasPoppler(): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

/**
 * Finds poppler, whose programs tests look at PDF files with, or installs it where that needs no password; tells in a
 * sentence what came of it. Without it those tests are skipped.
 */
export function ensurePoppler(): string {
  if (hasPoppler()) return 'poppler is installed';
  installPackages('poppler-utils');
  return hasPoppler()
    ? 'poppler is installed'
    : 'poppler is not installed: install poppler-utils to have pages and fonts of PDF files looked at';
}
