import { marked } from 'marked';
import { readFile } from 'node:fs/promises';
import { dossierFolder } from '#scripts/dossierFolder.ts';

/** The codebook as HTML, empty where the dossier has none. Whoever builds the site chose it, so it is trusted. */
export async function load() {
  const text = await readFile(`${dossierFolder}/CODEBOOK.md`, 'utf8').catch(() => '');
  return { html: await marked.parse(text) };
}
