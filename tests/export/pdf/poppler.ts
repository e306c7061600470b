import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs one of poppler's programs on a file; fails if it complains of anything. */
export function poppler(program: string, content: Uint8Array, before: readonly string[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, content);
    const { stdout, stderr, status } = spawnSync(
      program,
      [...before, path, ...(program === 'pdftotext' ? ['-'] : [])],
      {
        maxBuffer: 2 ** 28,
      },
    );
    if (status !== 0 || stderr.length > 0) throw new Error(`${program}: ${stderr.toString()}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
