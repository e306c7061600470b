import { Marked } from 'marked';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedFiles } from './publishedFiles.ts';
import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';

/** Name of the rules of coding in a dossier's folder. */
export const codebookFile = 'CODEBOOK.md';

/** The codebook as a page shows it. */
export interface Codebook {
  /** Empty where the folder has none. */
  readonly html: string;
  /** Its parts, by the ids of their headings. */
  readonly contents: readonly { readonly id: string; readonly title: string }[];
  /** Addresses in it that lead nowhere, each once; they are shown as text alone. */
  readonly brokenLinks: readonly string[];
}

/**
 * Reads the rules of coding of a folder: Markdown without HTML of its own (which is shown as it is written), with links to
 * the web, within itself and to files that the site offers as downloads.
 */
export async function readCodebook(folder: string): Promise<Codebook> {
  const text = await readFile(join(folder, codebookFile), 'utf8').catch(() => '');
  if (text === '') return { html: '', contents: [], brokenLinks: [] };
  const offered = (await publishedFiles(folder)).filter((path) => !path.includes('/'));
  const broken = new Set<string>();
  const contents: { id: string; title: string }[] = [];
  const marked = new Marked({
    renderer: {
      html: ({ text: written }) => escapeMarkup(written),
      heading({ depth, text: title, tokens }) {
        const inside = this.parser.parseInline(tokens);
        if (depth !== 2) return `<h${depth}>${inside}</h${depth}>\n`;
        const id = `part-${contents.length + 1}`;
        contents.push({ id, title: title.replaceAll('`', '') });
        return `<h2 id="${id}">${inside}</h2>\n`;
      },
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        const address = addressOf(href, offered);
        if (address === null) broken.add(href);
        return address === null ? inside : `<a href="${escapeMarkup(address)}">${inside}</a>`;
      },
      // A picture would have to be a download too; its text stands for it.
      image: ({ text: alternative }) => escapeMarkup(alternative),
    },
  });
  const html = await marked.parse(text);
  return { html, contents, brokenLinks: [...broken] };
}

/** As the page of the codebook needs it, which lies two folders below the site; null for what leads nowhere. */
function addressOf(href: string, offered: readonly string[]): string | null {
  if (/^(https?:\/\/|mailto:|#)/i.test(href)) return href;
  const [path = ''] = href.split('#');
  const name = path.replace(/^\.\//, '');
  return offered.includes(name) ? `../../downloads/${name}` : null;
}
