import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { figureDossier } from '../../figureDossier.ts';

const prepare = (dossier: Dossier) => tradeBar.prepare(dossier, defaultView, english, 'full');

/** All texts of the picture, in one line. */
const printed = (dossier: Dossier) =>
  pageScene(prepare(dossier), 1100, lightTheme, false)
    .marks.flatMap((mark) => (mark.type === 'text' ? [mark.text.replaceAll('\u00a0', ' ')] : []))
    .join(' ');

describe('whose number it is', () => {
  const zelda = { stated_by: 'Minister Zelda', publisher: 'The Post', value: 5, measure: 'trade' };
  const own = { stated_by: 'the harbour office', value: 10, label: 'Trade in boxes', measure: 'trade' };
  const told = (figure: object, reference: object, verdict: 'matches' | 'differs') =>
    printed(figureDossier([figure], [reference], [[0, 0, verdict]]));

  test('comes before who passes it on, and a statement is not called what was published', () => {
    const dossier = figureDossier([own], [zelda], [[0, 0, 'differs']]);
    expect(printed(dossier)).toContain('according to Minister Zelda, via The Post');
    expect(printed(dossier)).not.toContain('published:');
    expect(prepare(dossier).headline).toContain('(Minister Zelda), but ');
  });

  test('is not confirmed by a publication that repeats the same statement', () => {
    const repeated = { ...zelda, stated_by: 'the harbour office', value: 10 };
    expect(told(own, repeated, 'matches')).toContain('The Post reports the same statement');
    expect(told(own, repeated, 'matches')).not.toContain('confirmed');
    expect(told({ ...own, stated_by: '' }, repeated, 'matches')).toContain('confirmed');
  });

  test('two values of one publication that both bear it out are one finding', () => {
    const page = { url: 'https://post.example/1', publisher: 'The Post', measure: 'capacity' };
    const dossier = figureDossier(
      [own],
      [
        { ...page, value: 10 },
        { ...page, value: 2 },
      ],
      [
        [0, 0, 'partly'],
        [0, 1, 'partly'],
      ],
    );
    expect(printed(dossier)).toContain('partly confirmed: capacity 2 or 10 (The Post)');
  });
});
