import { describe, expect, test } from 'vitest';
import { wrongHeadlines } from '#lib/briefing/check/wrongHeadlines.ts';
import { deckItems } from '#lib/briefing/deckItems.ts';
import type { PinnedView, Slide, SlideHeadline } from '#lib/model/briefing.ts';
import { english } from '../english.ts';
import { pageOf } from '../export/html/pageOf.ts';
import { jobOf } from '../export/pdf/pdfJob.ts';
import { deckOf } from '../export/pptx/deckOf.ts';
import { readPackage, textOf } from '../export/pptx/readPptx.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { someBriefing, someSlide } from './someBriefing.ts';

const dossier = await shippedDossier();
const checks: PinnedView = { chart: 'fact-checks', query: '', seen: null };
const typed = (text: string): SlideHeadline => ({ kind: 'typed', text });
const slide = (id: string, of: Partial<Slide>): Slide =>
  someSlide(id, { content: { kind: 'view', ...checks }, ...of });

const briefing = someBriefing([
  slide('drafted', {}),
  slide('none', { headline: typed('No errors were found in the five documents'), notes: 'Speak slowly.' }),
  slide('words', { content: { kind: 'text', text: 'Text' }, headline: typed('Japan supports 999 treaties') }),
  slide('more', { headline: typed('Errors of a thousand times, 77 of them') }),
  slide('prose', { headline: typed('What to make of it') }),
]);

describe('headlines that say what their views do not', () => {
  const wrong = wrongHeadlines(briefing, dossier, english);

  test('are found by slide, and nothing else is', () => {
    expect(wrong.map(({ slide, at }) => [slide, at])).toEqual([
      ['none', 1],
      ['more', 3],
    ]);
    expect(wrong[1]!.instead.flatMap(({ parts }) => parts)).toContain('77');
    expect(english.of('headlineCheck').wrong(wrong.map(({ at }) => at + 1))).toBe(
      'Two headlines say something the chart does not (slides 2 and 4).',
    );
    expect(english.of('headlineCheck').wrong([3])).toBe(
      'One headline says something the chart does not (slide 3).',
    );
  });

  test('are told whoever speaks to them, in files too', async () => {
    const { items, wrong: found } = deckItems(briefing, dossier, english);
    expect(found).toEqual(wrong);
    expect(items[1]!.notes).toMatch(/^Check the headline\. “No[^”]*” (is|.*are) not what the chart says/);
    expect(items[1]!.notes).toMatch(/Speak slowly\.$/);
    expect(items.map(({ notes = '' }) => notes.includes('Check the headline'))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    const deck = await readPackage((await deckOf(dossier, items)).content);
    const notes = deck.xml('ppt/notesSlides/notesSlide4.xml');
    expect(textOf(notes)).toContain('not what the chart says');
    expect(await pageOf(jobOf(dossier, items))).toContain('not what the chart says');
  });
});
