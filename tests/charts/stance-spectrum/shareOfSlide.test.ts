import { describe, expect, test } from 'vitest';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';

/** What a slide of the issue shows in each column, by the answers `name answer …` of a table of one source. */
function slideOf(dossier: Dossier) {
  const prepared = stanceSpectrum.prepare(dossier, defaultView, english, 'slide');
  const scene = pictureScene(dossier, prepared, { canvas: { width: 960, height: 540 }, theme: lightTheme });
  const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  const columns = new Map<number, number>();
  for (const { column = -1 } of scene.targets.filter(({ leads }) => !leads))
    columns.set(column, (columns.get(column) ?? 0) + 1);
  const shown = [...columns].sort(([a], [b]) => a - b).map(([, amount]) => amount);
  const more = texts.flatMap((text) => /^and (\d+) more$/.exec(text)?.[1] ?? []).map(Number);
  return { shown, more, texts };
}

/** As many members as there are answers, `yes 40`. */
const rollCall = (...votes: readonly (readonly [answer: string, amount: number])[]) =>
  importedDossier(
    [
      'member,motion,vote',
      ...votes.flatMap(([vote, amount]) =>
        Array.from({ length: amount }, (_, at) => `${vote} member ${at + 1},Budget,${vote}`),
      ),
    ].join('\n'),
  );

describe('a slide that has no room for all gives each column its part of it', () => {
  test('of a roll call of 40 to 41', async () => {
    const { shown, more, texts } = slideOf(await rollCall(['yes', 40], ['no', 41]));
    const [against = 0, inFavour = 0] = shown;
    expect(shown).toHaveLength(2);
    expect(Math.abs(against - inFavour)).toBeLessThanOrEqual(1);
    expect(against).toBeGreaterThan(3);
    expect(more).toEqual([41 - against, 40 - inFavour]);
    // What the notes of a slide take from the picture.
    expect(texts.join(' ')).toContain(
      `${against + inFavour} of 81 actors: ${against} of 41 at −, ${inFavour} of 40 at +`,
    );
  });

  test('of one against seven times as many', async () => {
    const { shown, more } = slideOf(await rollCall(['yes', 70], ['no', 10]));
    const [against = 0, inFavour = 0] = shown;
    expect(against).toBeGreaterThanOrEqual(1);
    expect(inFavour).toBeGreaterThan(4 * against);
    expect(more).toEqual([10 - against, 70 - inFavour]);
  });

  test('of answers on five steps, however few give one', async () => {
    const answers = [
      ['strongly agree', 63],
      ['agree', 2],
      ['neutral', 9],
      ['disagree', 1],
      ['strongly disagree', 9],
    ] as const;
    const { shown, more } = slideOf(await rollCall(...answers));
    expect(shown).toHaveLength(5);
    expect(shown[1]).toBe(1);
    expect(shown[4]).toBe(Math.max(...shown));
    // Nothing is said below the column that is whole.
    expect(more).toHaveLength(shown.filter((amount, at) => amount < [9, 1, 9, 2, 63][at]!).length);
    expect([...shown, ...more].reduce((sum, each) => sum + each, 0)).toBe(84);
  });

  test('of authors and media, where no party takes a position', () => {
    const names = Array.from({ length: 50 }, (_, at) => `w${at}`);
    const rows = names.map((actor, at): SmallStance => ({
      actor,
      issue: 'port',
      source: 'x',
      step: at < 25 ? 1 : -1,
    }));
    const dossier = stanceDossier('x', names.join(' '), 'port', rows);
    const { shown, more } = slideOf({
      ...dossier,
      actors: dossier.actors.map((actor) => ({ ...actor, kind: 'media', role: 'observer' })),
    } as Dossier);
    expect(shown).toHaveLength(2);
    expect(Math.abs(shown[0]! - shown[1]!)).toBeLessThanOrEqual(1);
    expect(more).toEqual(shown.map((amount) => 25 - amount));
  });
});

test('a slide of a scale says what its ends are before it names more parties', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `P${at},galtan,${((at * 37) % 101) / 10}`);
  const dossier = await importedDossier(['party,issue,score', ...rows].join('\n'), {
    scale: { from: 0, to: 10 },
  });
  const named = { support_means: 'order and tradition', oppose_means: 'personal freedom' };
  const issues = dossier.issues.map((issue) => ({ ...issue, ...named }));
  expect(issues[0]!.kind).toBe('scale');
  const { texts, more } = slideOf({ ...dossier, issues });
  expect(texts.join(' ')).toMatch(/Low end: personal freedom .*High end: order and tradition/);
  expect(more.length).toBeGreaterThan(0);
});
