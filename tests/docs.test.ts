import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const mustExist = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** Every file below a folder, as paths from the root; empty if there is no such folder. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const topLevelFiles = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);
const fileNames = new Set(
  [
    ...topLevelFiles,
    ...['src', 'static', 'scripts', 'tests', 'docs', 'bench', '.ci'].flatMap((folder) => listFiles(folder)),
  ].map((path) => basename(path)),
);

// The change log speaks of files that are gone, so it is not held to those that are there.
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...listFiles('docs')].filter(
  (path) => path.endsWith('.md') && existsSync(path),
);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The words inside backticks, of code blocks too; a placeholder such as `<id>` or `*` makes no path. */
function codeWords(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```.*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
  const spans = [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    (match) => match[1] ?? '',
  );
  return [...blocks, ...spans]
    .flatMap((code) => code.split(/[\s'"(),;=]+/))
    .filter((word) => !/[<>*{}$…]/.test(word));
}

/** What the code words of a document say is in this repository but is not. */
function missingPaths(markdown: string): string[] {
  return codeWords(markdown)
    .map((word) => word.replace(/(:\d+)+$|[.:]$/g, ''))
    .filter((word) => {
      if (/^(src|static|scripts|tests|docs|bench|\.ci)\/./.test(word)) return !existsSync(word);
      return /^[\w+][\w.-]*\.(ts|js|svelte|json|md)$/.test(word) && !fileNames.has(word);
    });
}

/** Commands in a document that package.json does not have. */
function missingScripts(markdown: string): string[] {
  return [...markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => !Object.hasOwn(scripts, name));
}

/** Targets of links and pictures, without those on other hosts. */
function localLinks(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]+`/g, '');
  return [
    ...prose.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g),
    ...prose.matchAll(/\b(?:src|href|srcset)="([^"\s]+)"/g),
    ...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm),
  ]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target));
}

/** The names under which a host of Markdown lets a heading be linked to. */
function headingAnchors(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

/** Links of the document at `path` that lead nowhere. */
function brokenLinks(path: string, markdown: string): string[] {
  return localLinks(markdown).filter((target) => {
    const [file = '', anchor = ''] = target.split('#');
    const linked = file === '' ? path : join(dirname(path), decodeURI(file));
    if (!existsSync(linked)) return true;
    return (
      anchor !== '' && linked.endsWith('.md') && !headingAnchors(readFileSync(linked, 'utf8')).has(anchor)
    );
  });
}

describe('the documents', () => {
  test.each(mustExist)('include %s', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  test.each(documents)('name only files that exist: %s', (path) => {
    expect(missingPaths(readFileSync(path, 'utf8'))).toEqual([]);
  });

  test.each(documents)('name only scripts of package.json: %s', (path) => {
    expect(missingScripts(readFileSync(path, 'utf8'))).toEqual([]);
  });

  test.each(documents)('link only to what exists: %s', (path) => {
    expect(brokenLinks(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  test('show a picture of the dashboard in the README', () => {
    const pictures = localLinks(readFileSync('README.md', 'utf8')).filter((target) =>
      /\.(png|svg|webp|jpe?g)$/.test(target),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(existsSync(picture)).toBe(true);
  });
});

describe('the reading of a document', () => {
  test('finds a file that is not there, in a sentence and in a code block', () => {
    expect(missingPaths('See `src/lib/none.ts:12`, `none.ts` and `src/lib/<layer>/file.ts`.')).toEqual([
      'src/lib/none.ts',
      'none.ts',
    ]);
    expect(missingPaths('```\nnpx tsx scripts/none.ts --out a.svg\n```\n')).toEqual(['scripts/none.ts']);
    expect(missingPaths('`scripts/test.ts`, `docs.test.ts`, `package.json`, `tests/`')).toEqual([]);
  });

  test('finds a script that is not there', () => {
    expect(missingScripts('`npm run none`, `npm run data:check` and `npm test`')).toEqual(['none']);
  });

  test('finds a link that leads nowhere', () => {
    const markdown =
      '# A title\n[a](none.md) ![b](docs/none.png) [c](#a-title) [d](package.json) [e](https://a.b)';
    expect(localLinks(markdown)).toEqual(['none.md', 'docs/none.png', '#a-title', 'package.json']);
    expect(brokenLinks('none/../package.json', '[a](none.md)')).toEqual(['none.md']);
  });
});
