import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Name of the file in the site that holds the licences of all that is in it. */
export const licencesFile = 'licenses.txt';

const fonts = 'src/fonts';

/** Adds the licences of the product and of its fonts to those that Vite writes of the bundled code. */
export function licences(): Plugin {
  return {
    name: 'standpoint:licences',
    configureServer({ middlewares }) {
      // Only a build knows which code is bundled.
      middlewares.use(`/${licencesFile}`, (_, answer) => answer.end(own()));
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const written = bundle[licencesFile];
        if (written?.type === 'asset') written.source = `${own()}\n${withTexts(String(written.source))}`;
      },
    },
  };
}

/** Some packages say by a name alone that they are under the MIT licence: its text is put under theirs, with their author. */
function withTexts(list: string): string {
  const terms = readFileSync('LICENSE', 'utf8')
    .replace(/^[^]*?(?=Permission is hereby granted)/, '')
    .trim();
  return list.replace(/^## (\S+) - \S+ \(MIT\)\n(?=\s*(?:## |$(?![^])))/gm, (head, name: string) => {
    const { author } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      author?: string | { name?: string };
    };
    const holder = (typeof author === 'string' ? author : author?.name)?.replace(/ *<[^>]*>/, '');
    return `${head}\nCopyright (c) ${holder ?? `the authors of ${name}`}\n\n${terms}\n`;
  });
}

function own(): string {
  const names = readdirSync(fonts).filter((name) => name.endsWith('-licence.txt'));
  const texts = names.sort().map((name) => {
    const text = readFileSync(`${fonts}/${name}`, 'utf8').trim();
    return `## Font: ${name.replace('-licence.txt', '')} (OFL-1.1)\n\n${text}\n`;
  });
  return [`# Standpoint\n\n${readFileSync('LICENSE', 'utf8').trim()}\n`, `# Fonts\n`, ...texts].join('\n');
}
