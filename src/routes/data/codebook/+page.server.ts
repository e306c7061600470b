import { marked } from 'marked';
import { readFile } from 'node:fs/promises';

/** The codebook as HTML. It is a file of this repository, so its markup is trusted. */
export async function load() {
  const text = await readFile('static/data/CODEBOOK.md', 'utf8');
  return { html: await marked.parse(text) };
}
