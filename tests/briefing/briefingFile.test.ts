import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBriefingFile, writeBriefingFile } from '#lib/briefing/file/briefingFile.ts';
import { briefingText, readBriefing } from '#lib/briefing/file/readBriefing.ts';
import { pinView } from '#lib/briefing/pinnedView.ts';
import { slideChanges } from '#lib/briefing/slideChanges.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { dossierPrint } from '#lib/export/dossierPrint.ts';
import type { Briefing } from '#lib/model/briefing.ts';
import { defaultView } from '#lib/model/view.ts';
import { readFolder } from '../../scripts/readFolder.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { someBriefing, someSlide } from './someBriefing.ts';

const dossier = await shippedDossier();
const data = await readFolder('static/data');
const pinned = pinView(dossier, stanceSpectrum, { ...defaultView, confidence: 'moderate' }, english);
const briefing: Briefing = someBriefing(
  [
    someSlide('one', {
      section: 's',
      content: { kind: 'view', ...pinned },
      headline: { kind: 'typed', text: 'China “waits” – 中国' },
      steps: [{ keys: ['chn~treaty'] }],
      marking: { kind: 'tlp', label: 'TLP:AMBER+STRICT' },
    }),
    someSlide('two', { content: { kind: 'quote', table: 'claims', row: 'c-000-01' } }),
    someSlide('three', { content: { kind: 'text', text: 'What to watch' } }),
    someSlide('four', { content: { kind: 'comparison', left: pinned, right: pinned } }),
  ],
  { sections: [{ id: 's', title: 'Start' }], marking: { kind: 'words', text: 'Internal' } },
);
const file = writeBriefingFile(briefing, data);

/** The archive with its files as a change leaves them. */
const changed = (change: (files: Record<string, Uint8Array>) => void) => {
  const files = unzipSync(file);
  change(files);
  return readBriefingFile(zipSync(files));
};
const kinds = (reading: ReturnType<typeof readBriefingFile>) =>
  reading.ok ? [] : reading.problems.map(({ kind }) => kind);

describe('a briefing in a file', () => {
  test('comes back as it was, with its data', () => {
    const read = readBriefingFile(file);
    expect(read).toMatchObject({ ok: true, briefing });
    expect(read.ok && read.dossier && dossierPrint(read.dossier)).toEqual(dossierPrint(dossier));
  });

  test('is the same bytes whoever saves it, whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(briefing).reverse()) as unknown as Briefing;
    expect(writeBriefingFile(turned, new Map([...data].reverse()))).toEqual(file);
  });

  test('takes nothing along that is no table of the dossier', () => {
    const names = Object.keys(
      unzipSync(writeBriefingFile(briefing, new Map([...data, ['secret.txt', 'x']]))),
    );
    expect(names).toContain('data/stances.csv');
    expect(names).not.toContain('data/secret.txt');
  });

  test('names the view with the subject that the chart chose', () => {
    expect(pinned.query).toContain('issue=treaty');
  });

  test('is refused where it is damaged, with what is', () => {
    expect(kinds(readBriefingFile(new TextEncoder().encode('Dear all')))).toEqual(['notArchive']);
    expect(kinds(readBriefingFile(file.subarray(0, file.length / 2)))).toEqual(['notArchive']);
    expect(kinds(readBriefingFile(new Uint8Array()))).toEqual(['notArchive']);
    expect(kinds(changed((files) => delete files['briefing.json']))).toEqual(['noBriefing']);
    expect(kinds(changed((files) => delete files['data/claims.csv']))).toEqual(['fileMissing']);
    const edited = changed((files) => {
      const text = new TextDecoder().decode(files['data/stances.csv']);
      files['data/stances.csv'] = new TextEncoder().encode(text.replace(',2,stated', ',-2,stated'));
    });
    expect(edited).toEqual({ ok: false, problems: [{ kind: 'altered', file: 'data/stances.csv' }] });
  });

  test('never throws for a byte that is wrong', () => {
    for (let at = 0; at < file.length; at += 4_999) {
      const broken = file.slice();
      broken[at] = broken[at]! ^ 0x55;
      const read = readBriefingFile(broken);
      if (read.ok) expect(read.briefing).toEqual(briefing);
    }
  });
});

describe('a briefing in JSON', () => {
  const read = (change: object) =>
    readBriefing(JSON.stringify({ ...JSON.parse(briefingText(briefing)), ...change }));
  const problems = (change: object) => {
    const reading = read(change);
    return reading.ok ? [] : reading.problems.map((each) => english.of('briefing').problem(each));
  };

  test.each([
    [{ standpointBriefing: 2 }, ['This briefing was saved by a later version of Standpoint.']],
    [{ title: 7 }, ['title is no text.']],
    [{ title: 'x'.repeat(301) }, ['title is longer than 300 characters.']],
    [{ slides: 'all' }, ['slides is no list.']],
    [
      { slides: [{ id: 'a', content: { kind: 'view', chart: 'pie' } }] },
      [expect.stringMatching(/^slides\[0\]\.content\.chart is not stance-matrix, .* or fact-checks\.$/)],
    ],
    [
      { slides: [{ id: 'a', section: 'lost', content: { kind: 'text', text: '' } }] },
      ['slides[0].section: there is no section “lost”.'],
    ],
    [{ slides: [{ id: '../a', content: { kind: 'text', text: '' } }] }, [expect.stringContaining('no id')]],
    [{ slides: [null] }, ['slides[0] is no object.']],
    [{ marking: { kind: 'tlp', label: 'TLP:BLUE' } }, [expect.stringContaining('TLP:AMBER+STRICT')]],
    [
      { slides: [1, 2].map(() => ({ id: 'a', content: { kind: 'text', text: '' } })) },
      ['slides[1].id: “a” is used already.'],
    ],
  ])('is refused with a sentence: %j', (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  test('may leave out what has a default', () => {
    const slides = [{ id: 'a', content: { kind: 'view', chart: 'timeline' } }];
    const reading = read({ slides, sections: [], marking: null });
    expect(reading.ok && reading.briefing.slides).toEqual([
      someSlide('a', { content: { kind: 'view', chart: 'timeline', query: '', seen: null } }),
    ]);
  });
});

describe('other data', () => {
  // China is coded as being for the treaty.
  const stances = dossier.stances.map((row) =>
    row.actor === 'chn' && row.issue === 'treaty' ? { ...row, stance: 2 as const } : row,
  );
  const now = { ...dossier, stances };
  const views = someBriefing([
    someSlide('spectrum', { content: { kind: 'view', ...pinned } }),
    someSlide('timeline', { content: { kind: 'view', ...pinView(dossier, timeline, defaultView, english) } }),
    someSlide('text', { content: { kind: 'text', text: 'x' } }),
  ]);

  test('are told of slide by slide: finding and cells', () => {
    const [change, ...others] = slideChanges(views, dossier, now, english);
    expect(others).toEqual([]);
    expect(change!.slide).toBe('spectrum');
    const [view] = change!.views;
    expect(view!.finding).toMatchObject({ before: pinned.seen!.headline });
    expect(view!.finding!.after).toContain('China');
    expect(view!.changes!.marks.map(({ key }) => key)).toEqual(['chn~treaty']);
  });

  test('are noticed without the data they were pinned with, by what was noted', () => {
    const changes = slideChanges(views, null, now, english);
    expect(changes.map(({ slide }) => slide)).toEqual(['spectrum']);
    expect(changes[0]!.views[0]!.finding!.before).toBe(pinned.seen!.headline);
    expect(slideChanges(views, null, dossier, english)).toEqual([]);
  });

  test('that lack what a view asks for are told of', () => {
    const without = {
      ...dossier,
      issues: dossier.issues.filter(({ id }) => id !== 'treaty'),
      stances: dossier.stances.filter(({ issue }) => issue !== 'treaty'),
    };
    const [change] = slideChanges(views, dossier, without, english);
    expect(change!.views[0]!.notices).toMatchObject([{ key: 'issue', part: 'issue=treaty' }]);
  });
});
