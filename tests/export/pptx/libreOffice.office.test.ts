import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedDossier } from '../../shippedDossier.ts';
import { deckOf, itemsOf } from './deckOf.ts';

function finds(command: string, option: string): boolean {
  try {
    execFileSync(command, [option], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isThere = finds('soffice', '--version') && finds('pdftotext', '-v');

/** Skipped where LibreOffice Impress and poppler-utils are not installed. */
test.skipIf(!isThere)(
  'LibreOffice draws every slide with its title and its sources',
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'standpoint-office-'));
    try {
      const dossier = await shippedDossier();
      const items = itemsOf(dossier);
      const path = join(folder, 'deck.pptx');
      writeFileSync(path, (await deckOf(dossier, items)).content);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path], {
        stdio: 'ignore',
      });
      const pages = execFileSync('pdftotext', [join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' }).split(
        '\f',
      );
      expect(pages.filter((page) => page.trim() !== '')).toHaveLength(items.length);
      const plain = (text: string) => text.replace(/\s+/g, ' ');
      items.forEach(({ prepared }, at) => {
        expect(plain(pages[at]!)).toContain(plain(prepared.headline));
        expect(plain(pages[at]!)).toContain('Sources: [');
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
