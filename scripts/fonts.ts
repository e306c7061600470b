import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { fontFileName } from '#lib/export/fontFiles.ts';
import { fontSlices, type FontSlice } from './fonts/fontSlices.ts';
import { metricsModule } from './fonts/metricsModule.ts';
import { pageCss } from './fonts/pageCss.ts';
import { renameFont } from './fonts/renameFont.ts';
import { print, runProgram } from './program.ts';
import { readOptions } from './readOptions.ts';
import { Refusal } from './Refusal.ts';

const help = `usage: npm run fonts -- --pretendard DIR

Cuts the fonts in src/fonts, and writes src/fonts.css and src/lib/scene/fontMetrics.ts. The results are
committed: only who changes the choice of characters needs to run it.

  --pretendard DIR  the unpacked package pretendard 1.3.9, which at 72 MB is too large for a dependency:
                    npm pack pretendard@1.3.9 && tar xzf pretendard-1.3.9.tgz    (DIR is then ./package)
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const fontFolder = join(root, 'src/fonts');
const weights = { 400: 'Regular', 600: 'SemiBold' } as const;
const nameIds = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17];
/** Kerning, tabular figures, and what combining accents need to sit where they belong. */
const features = ['kern', 'tnum', 'ccmp', 'mark', 'mkmk'];

await runProgram(async (args) => {
  const { values } = readOptions(args, {
    pretendard: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    print(help.split('\n'));
    return true;
  }
  if (!values.pretendard) throw new Refusal('--pretendard is missing', ...help.split('\n'));
  await cutFonts(resolve(values.pretendard));
  return true;
});

async function cutFonts(pretendardFolder: string): Promise<void> {
  const bytes = new Map<string, Buffer>();
  const fonts = new Map<string, Font>();
  for (const [weight, style] of Object.entries(weights)) {
    const files = {
      inter: packageFile(`inter-ui/web/Inter-${style}.woff2`),
      pretendard: join(pretendardFolder, `dist/web/static/woff2/Pretendard-${style}.woff2`),
    };
    for (const [source, file] of Object.entries(files)) {
      const sfnt = await sameFont(await readFile(file), 'truetype');
      bytes.set(`${source}-${weight}`, sfnt);
      fonts.set(`${source}-${weight}`, create(sfnt));
    }
  }
  const slices = fontSlices(characters(fonts, 'inter'), characters(fonts, 'pretendard'));

  await mkdir(fontFolder, { recursive: true });
  for (const file of await readdir(fontFolder)) {
    if (file.endsWith('.woff2')) await rm(join(fontFolder, file));
  }
  for (const slice of slices) {
    for (const [weight, style] of Object.entries(weights)) {
      const source = bytes.get(`${slice.source}-${weight}`) ?? Buffer.alloc(0);
      await writeFile(
        join(fontFolder, fontFileName(slice.family, Number(weight))),
        await cutSlice(source, slice, style),
      );
    }
  }

  const newsreader = await readFile(
    packageFile('@fontsource/newsreader/files/newsreader-latin-500-normal.woff2'),
  );
  const headlines = await subsetFont(
    newsreader,
    String.fromCodePoint(...create(await sameFont(newsreader, 'truetype')).characterSet),
    { targetFormat: 'woff2', keepFeatures: ['kern', 'liga', 'mark'], noHinting: true },
  );
  await writeFile(join(fontFolder, 'newsreader-500.woff2'), headlines);

  for (const [name, file] of Object.entries({
    inter: packageFile('inter-ui/LICENSE.txt'),
    newsreader: packageFile('@fontsource/newsreader/LICENSE'),
    hangul: join(pretendardFolder, 'dist/LICENSE.txt'),
  })) {
    await writeFile(join(fontFolder, `${name}-licence.txt`), await readFile(file));
  }

  await writeSource('src/lib/scene/fontMetrics.ts', metricsModule(slices, fonts));
  await writeSource('src/fonts.css', pageCss(slices, fonts, create(await sameFont(newsreader, 'truetype'))));
  await report();
}

async function cutSlice(source: Buffer, slice: FontSlice, style: string): Promise<Buffer> {
  const cut = await subsetFont(source, String.fromCodePoint(...slice.codePoints), {
    targetFormat: 'truetype',
    keepFeatures: features,
    preserveNameIds: nameIds,
    noHinting: true,
  });
  return sameFont(renameFont(cut, { family: slice.family, style }), 'woff2');
}

/** The same font in another container. */
function sameFont(font: Uint8Array, targetFormat: 'truetype' | 'woff2'): Promise<Buffer> {
  return subsetFont(font, undefined, { targetFormat, keepAllGlyphs: true, preserveNameIds: nameIds });
}

/** Code points that both weights of a font have. */
function characters(fonts: Map<string, Font>, source: string): number[] {
  const semiBold = new Set(fonts.get(`${source}-600`)?.characterSet);
  return (fonts.get(`${source}-400`)?.characterSet ?? []).filter((codePoint) => semiBold.has(codePoint));
}

function packageFile(specifier: string): string {
  return join(root, 'node_modules', specifier);
}

async function writeSource(path: string, text: string): Promise<void> {
  const file = join(root, path);
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

async function report(): Promise<void> {
  let total = 0;
  for (const file of (await readdir(fontFolder)).sort()) {
    const { length } = await readFile(join(fontFolder, file));
    total += length;
    print(`${String(length).padStart(8)}  ${file}`);
  }
  print(`${String(total).padStart(8)}  in all`);
}
