import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script that a page fetches before anyone touches it, with its size on the wire. */
export interface FirstLoadScript {
  /** Path inside the build folder. */
  readonly path: string;
  readonly gzipBytes: number;
}

/** Targets of `import … from`, `import '…'` and `export … from`, not of `import()`. */
function staticImports(scriptText: string): string[] {
  const matches = scriptText.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g);
  return [...matches].map((match) => match[1] ?? '');
}

/** What the page itself names: preloaded modules, script files, and the imports of its inline script. */
function entryScripts(html: string): string[] {
  const preloads = [...html.matchAll(/<link\b[^>]*\brel="modulepreload"[^>]*>/g)].map(
    ([tag]) => /\bhref="([^"]+)"/.exec(tag)?.[1],
  );
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(
    ([, attributes = '', text = '']) => [
      /\bsrc="([^"]+)"/.exec(attributes)?.[1],
      ...[...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1]),
      ...staticImports(text),
    ],
  );
  return [...preloads, ...scripts].filter((path) => path !== undefined);
}

/**
 * Every script of the first load of a built page, once each, in the order met.
 * The module graph is read from the files: static imports are followed, lazy ones are not.
 * @param page path of the HTML file inside the build folder
 * @throws if the page names no script, or a script is not in the folder
 */
export function readFirstLoad(buildFolder: string, page: string): FirstLoadScript[] {
  const html = readFileSync(join(buildFolder, page), 'utf8');
  const scripts = new Map<string, FirstLoadScript>();
  const waiting = entryScripts(html).map((path) => normalize(join(dirname(page), path)));
  if (waiting.length === 0) throw new Error(`page names no script: "${page}"`);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (scripts.has(path)) continue;
    const bytes = readFileSync(join(buildFolder, path));
    scripts.set(path, { path, gzipBytes: gzipSync(bytes).length });
    for (const target of staticImports(bytes.toString('utf8'))) {
      waiting.push(normalize(join(dirname(path), target)));
    }
  }
  return [...scripts.values()];
}
