import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { readPngText } from '#lib/export/pngText.ts';
import { defaultView } from '#lib/model/view.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const harbourFolder = join(root, 'tests/fixtures/harbour-dossier');
let workFolder = '';

beforeAll(() => {
  workFolder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterAll(() => {
  rmSync(workFolder, { recursive: true });
});

/** Runs the command into a folder of its own, given by name. */
function exportPictures(name: string, ...args: string[]) {
  const folder = join(workFolder, name);
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/export.ts', '--out', folder, ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return {
    folder,
    code: run.status,
    out: run.stdout.trimEnd().split('\n'),
    error: run.stderr.trimEnd(),
    files: existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : null,
  };
}

function pngSize(path: string): string {
  const bytes = readFileSync(path);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

describe('npm run export', () => {
  it('writes one chart in every format once', () => {
    const { code, error, files, out } = exportPictures(
      'one-in-all',
      ...['--data', harbourFolder, '--chart', 'fact-checks', '--all', '--scale', '1'],
    );
    expect([code, error]).toEqual([0, '']);
    expect(new Set(out).size).toBe(out.length);
    for (const ending of ['csv', 'html', 'pdf', 'png', 'pptx', 'svg', 'xlsx', 'zip'])
      expect(files).toContain(`fact-checks.${ending}`);
  });

  it('draws what the link of a view points out, with its notes and credit line', () => {
    const view = 'v=1&highlight=kelm&notes=kelm~terminal:Agreed in May&hide=legend&credit=Desk 4';
    const chart = ['--data', harbourFolder, '--chart', 'stance-matrix', '--format', 'svg'];
    const plain = exportPictures('plain', ...chart);
    const pointed = exportPictures('pointed', ...chart, '--view', view);
    expect(pointed.error).toBe('');
    const [before, after] = [plain, pointed].map(({ folder }) =>
      readFileSync(join(folder, 'stance-matrix.svg'), 'utf8'),
    );
    for (const text of ['Agreed in May', 'Desk 4']) {
      expect(before).not.toContain(`>${text}</text>`);
      expect(after).toContain(`>${text}</text>`);
    }
    expect(after).toContain('Highlighted: ');
  });

  it('draws of the rows that a link chooses those alone, under the headline of all', () => {
    const chart = ['--data', harbourFolder, '--chart', 'stance-matrix', '--format', 'svg'];
    const written = (name: string, ...args: string[]) => {
      const { folder, error } = exportPictures(name, ...chart, ...args);
      expect(error).toBe('');
      return readFileSync(join(folder, 'stance-matrix.svg'), 'utf8');
    };
    const [plain, chosen] = [written('all-rows'), written('some-rows', '--view', 'only=terminal')];
    const title = (svg: string) => /<title[^>]*>(.*?)<\/title>/.exec(svg)?.[1];
    expect(title(chosen)).toBe(title(plain));
    expect(chosen).toMatch(/>Chosen by hand: 1 of \d+ issues/);
    const gone = exportPictures('gone', ...chart, '--view', 'only=no-such-row');
    expect(gone.code).toBe(1);
    expect(gone.error).toContain('only=no-such-row: The link chooses a row that this dossier does not have');
    expect(gone.files).toBeNull();
  });

  it('puts a logo into the foot, and says what it expects of a file that is none', () => {
    const chart = ['--data', harbourFolder, '--chart', 'timeline'];
    const plain = exportPictures('without-logo', ...chart);
    const logo = join(workFolder, 'logo.png');
    writeFileSync(logo, readFileSync(join(plain.folder, 'timeline.png')).subarray(0, 190_000));
    const marked = exportPictures('with-logo', ...chart, '--format', 'svg', '--logo', logo);
    expect(marked.error).toBe('');
    const svg = readFileSync(join(marked.folder, 'timeline.svg'), 'utf8');
    const [, width, height] = /<image[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(3840 / 2160, 1);
    expect(svg).toContain('data:image/png;base64,');

    const text = join(workFolder, 'logo.txt');
    writeFileSync(text, 'no picture');
    const large = join(workFolder, 'large.png');
    writeFileSync(large, new Uint8Array(200_001));
    for (const [file, why] of [
      [text, 'is no picture that can be drawn'],
      [large, 'has 201 kB'],
      [join(workFolder, 'missing.png'), 'cannot be read (ENOENT)'],
    ] as const) {
      const refused = exportPictures('refused', ...chart, '--logo', file);
      expect(refused.code).toBe(1);
      expect(refused.error).toBe(`--logo "${file}" ${why}, expected a PNG or JPEG file of at most 200 kB`);
      expect(refused.files).toBeNull();
    }
  });

  it('writes every chart as SVG and PNG, by default of a 16:9 slide at 2×', async () => {
    const { folder, code, error, files, out } = exportPictures('all');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const names = catalog.flatMap(({ id }) => [`${id}.png`, `${id}.svg`]);
    expect(files).toEqual(names.sort());
    expect(out.sort()).toEqual(names.map((name) => join(folder, name)));

    const dossier = await shippedDossier();
    for (const chart of catalog) {
      expect(pngSize(join(folder, `${chart.id}.png`)), chart.id).toBe('3840 × 2160');
      const { headline, description } = chart.prepare(dossier, defaultView, english, 'slide');
      const texts = readPngText(new Uint8Array(readFileSync(join(folder, `${chart.id}.png`))));
      expect(texts['Title']).toBe(headline);
      expect(texts['Description']).toContain(description.long);
      const svg = readFileSync(join(folder, `${chart.id}.svg`), 'utf8');
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="3840" height="2160" /);
      expect(svg).not.toMatch(/class=|var\(|foreignObject|NaN|undefined/);
    }
  }, 120_000);

  it('follows size, scale, theme, dossier and view', () => {
    const { folder, code, error, files } = exportPictures(
      'asked',
      ...['--data', harbourFolder, '--chart', 'stance-matrix,timeline', '--format', 'png,svg'],
      ...['--size', '1:1', '--scale', '1', '--theme', 'dark', '--view', 'v=1&without=union&confidence=high'],
    );
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(files).toEqual(['stance-matrix.png', 'stance-matrix.svg', 'timeline.png', 'timeline.svg']);
    expect(pngSize(join(folder, 'stance-matrix.png'))).toBe('1600 × 1600');
    const svg = readFileSync(join(folder, 'stance-matrix.svg'), 'utf8');
    expect(svg).toContain('fill="#16181b"');
    // A line may end anywhere in it.
    expect(svg.replace(/<[^>]*>|\s/g, '')).toContain('minimumconfidence:high');
    // Names of the fixture that need slices of their own.
    expect(harbourDossier().actors.map(({ short_name }) => short_name)).toEqual(
      expect.arrayContaining(['Новый Порт', '해성']),
    );
    expect(svg).toContain('Новый Порт');
    expect(svg).toContain('해성');
    expect(svg).toMatch(/@font-face\{font-family:"Inter Cyrillic"/);
    expect(svg).toMatch(/@font-face\{font-family:"Hangul/);
  }, 60_000);

  it('writes both forms of a chart beside each other, and A4 in full', () => {
    const { folder, code, error, files } = exportPictures(
      'forms',
      ...['--data', harbourFolder, '--chart', 'timeline', '--form', 'slide,full', '--scale', '1'],
    );
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(files).toEqual(['timeline-full.png', 'timeline-full.svg', 'timeline.png', 'timeline.svg']);
    const [note = ''] = timeline.prepare(harbourDossier(), defaultView, english).notes;
    expect(readFileSync(join(folder, 'timeline-full.svg'), 'utf8')).toContain(note.slice(0, 20));
    expect(readFileSync(join(folder, 'timeline.svg'), 'utf8')).not.toContain(note.slice(0, 20));
    const paper = exportPictures(
      'paper',
      ...['--data', harbourFolder, '--chart', 'timeline', '--size', 'A4', '--scale', '1', '--format', 'svg'],
    );
    expect(readFileSync(join(paper.folder, 'timeline.svg'), 'utf8')).toContain(note.slice(0, 20));
  }, 60_000);

  it('lists the characters that no font has with where they stand, and writes the other charts', () => {
    const data = join(workFolder, 'emoji-dossier');
    cpSync(harbourFolder, data, { recursive: true });
    const actors = readFileSync(join(data, 'actors.csv'), 'utf8');
    writeFileSync(
      join(data, 'actors.csv'),
      actors.replace('Town of Norvik,Norvik,', 'Town of Norvik,Norvik 🙂ع,'),
    );
    const { code, error, files } = exportPictures('emoji', '--data', data, '--format', 'svg');
    expect(code).toBe(1);
    expect(error).toContain('stance-matrix is not written: no font has these 2 characters');
    expect(error).toContain('“Norvik 🙂ع”: 🙂 (U+1F642), ع (U+0639)');
    expect(error).not.toContain('\\u');
    expect(files).toContain('trade-bar.svg');
    expect(files).not.toContain('stance-matrix.svg');
  }, 60_000);

  it.each([
    ['chart', ['--chart', 'stance-matrix,pie'], 'unknown chart: "pie", expected one of stance-matrix, '],
    [
      'format',
      ['--format', 'bmp'],
      'unknown format: "bmp", expected one of png, svg, pdf, handout, pptx, html, xlsx, csv',
    ],
    ['size', ['--size', '3:7'], 'unknown size: "3:7", expected one of 16:9, '],
    ['scale', ['--scale', '3'], 'unknown scale: "3", expected one of 1, 2, 4'],
    [
      'part of a view',
      ['--chart', 'trade-bar', '--view', 'v=1&scales=log'],
      'unknown part of --view: "scales", expected some of without, reference, asof, sums, like, figure, scale',
    ],
    [
      'setting of a view',
      ['--chart', 'stance-matrix', '--view', 'https://example.org/stances/?confidense=high#x'],
      'is "confidence" meant?',
    ],
    [
      'value of a view',
      ['--data', harbourFolder, '--chart', 'stance-matrix', '--view', 'confidence=hihg'],
      'confidence=hihg: The link names a level of confidence that is not known here; all levels are included. Expected: low, moderate, high.',
    ],
    [
      'switch of a view',
      ['--data', harbourFolder, '--chart', 'treaty-comparison', '--view', 'reference=yes'],
      'they are not included. Expected: on, off.',
    ],
    [
      'source of a view',
      ['--data', harbourFolder, '--chart', 'stance-matrix', '--view', 'without=legder'],
      'Is "ledger" meant?',
    ],
    ['chart by an empty name', ['--chart', ''], 'nothing named: --chart ""'],
    ['form beside another', ['--brief', '--form', 'full'], '--brief is --form slide, so --form full cannot'],
    ['form', ['--form', 'poster'], 'unknown form: "poster", expected one of slide, full'],
    ['theme', ['--theme', 'sepia'], 'unknown theme: "sepia", expected one of light, dark, transparent'],
    [
      'template without slides',
      ['--format', 'svg', '--template', 'house.pptx'],
      '--template is for slides of PowerPoint, so --format must name pptx beside it',
    ],
    ['folder', ['--data', 'no/such/dossier'], 'no such folder: "no/such/dossier"'],
  ])('names a %s that does not exist, and writes nothing', (option, args, message) => {
    const { code, error, files } = exportPictures(`wrong-${option}`, ...args);
    expect(code).toBe(1);
    expect(error).toContain(message);
    expect(error).not.toContain('    at ');
    expect(files).toBeNull();
  });

  it('prints the problems of a dossier that cannot be trusted, and writes nothing', () => {
    const data = join(workFolder, 'spoilt-dossier');
    cpSync(harbourFolder, data, { recursive: true });
    const stances = readFileSync(join(data, 'stances.csv'), 'utf8');
    writeFileSync(join(data, 'stances.csv'), stances.replace('position,2,stated', 'position,5,stated'));
    const { code, error, files } = exportPictures('spoilt', '--data', data);
    expect({ code, error }).toEqual({
      code: 1,
      error: 'stances.csv: row 2, column "stance": "5" is not between -2 and 2',
    });
    expect(files).toBeNull();
  });

  it('says what of the view it could not follow', () => {
    const { error } = exportPictures(
      'stale',
      ...['--data', harbourFolder, '--chart', 'timeline', '--format', 'svg', '--view', 'v=1&without=gone'],
    );
    expect(error).toContain('without=gone: The link leaves out a source');
  });

  it('says what no picture can be written to, and leaves nothing half-done', () => {
    const chart = ['--data', harbourFolder, '--chart', 'timeline', '--format', 'svg'];
    const file = join(workFolder, 'a-file');
    writeFileSync(file, 'text');
    expect(exportPictures('a-file', ...chart)).toMatchObject({
      code: 1,
      error: `cannot write to "${file}": it is a file and no folder`,
    });
    expect(exportPictures('a-file/below', ...chart)).toMatchObject({
      code: 1,
      error: `cannot write to "${file}/below": a part of the path is a file and no folder`,
    });
    mkdirSync(join(workFolder, 'taken/timeline.svg'), { recursive: true });
    expect(exportPictures('taken', ...chart)).toMatchObject({
      code: 1,
      error: `cannot write "${join(workFolder, 'taken/timeline.svg')}": there is a folder of this name\nNothing was written.`,
      files: ['timeline.svg'],
    });
  }, 120_000);

  it('names the nearest of what it knows', () => {
    expect(exportPictures('near', '--chart', 'timline').error).toMatch(/; is "timeline" meant\?$/);
  });
});

describe('npm run export -- --briefing', () => {
  it('writes the slides of a briefing as a deck, pages and pictures, marked as it says', () => {
    const { code, error, files } = exportPictures(
      'deck',
      '--briefing',
      join(root, 'assets/briefings/two-slides.json'),
      '--format',
      'pptx,svg',
    );
    expect([code, error]).toEqual([0, '']);
    expect(files).toEqual([
      'tlp-clear-the-treaty-in-two-slides-provision-breakdown.svg',
      'tlp-clear-the-treaty-in-two-slides-sources.svg',
      'tlp-clear-the-treaty-in-two-slides-stance-spectrum.svg',
      'tlp-clear-the-treaty-in-two-slides.pptx',
    ]);
  });
});
