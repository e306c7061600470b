import { describe, expect, test } from 'vitest';
import { checkHeadline } from '#lib/briefing/check/checkHeadline.ts';
import { deckItems } from '#lib/briefing/deckItems.ts';
import { operate } from '#lib/briefing/operations.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { defaultView } from '#lib/model/view.ts';
import { bestVerdicts, headlineParts, saidInstead } from '#lib/briefing/check/headlineParts.ts';
import { sectionOperation } from '#lib/ui/briefing/sectionOperation.ts';
import { Show } from '#lib/ui/briefing/Show.svelte.ts';
import { presentedSlide, presentedSlides } from '#lib/ui/briefing/slideBody.ts';
import { showAct } from '#lib/ui/briefing/showKeys.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { someBriefing, someSlide } from '../../briefing/someBriefing.ts';

const dossier = await shippedDossier();

describe('a headline in parts', () => {
  const text = 'Japan supports the 2024 treaty';
  const matrix = stanceMatrix.prepare(dossier, defaultView, english, 'slide');
  const spans = checkHeadline(dossier, matrix, text, english);

  test('is the whole headline, with what its view does not say marked', () => {
    const parts = headlineParts(text, spans);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    const wrong = parts.filter(({ verdict }) => verdict === 'notBorneOut');
    // Either can be the error.
    expect(wrong.map((part) => part.text)).toEqual(['Japan', 'supports']);
    expect(saidInstead(parts)).toMatchObject([{ parts: ['Japan', 'supports'] }]);
    expect(saidInstead(parts)[0]!.says).toMatch(/Japan are opposed/);
  });

  test('of two views is held against both: what one of them says is not called in question', () => {
    const headline = 'Japan opposes the 2024 treaty';
    const events = timeline.prepare(dossier, defaultView, english, 'slide');
    const check = (chart: PreparedChart) => checkHeadline(dossier, chart, headline, english);
    const both = bestVerdicts([check(events), check(matrix)]);
    expect(check(events).some(({ verdict }) => verdict === 'notBorneOut')).toBe(true);
    expect(both.map(({ verdict }) => verdict)).not.toContain('notBorneOut');
    expect(bestVerdicts([])).toEqual([]);
  });
});

describe('a section', () => {
  const slides = ['a', 'b', 'c', 'd'].map((id) => someSlide(id, { section: id === 'd' ? 'end' : '' }));
  const briefing = someBriefing(slides, { sections: [{ id: 'end', title: 'The end' }] });
  const set = (of: typeof briefing, at: number, title: string) => {
    const operation = sectionOperation(of, of.slides[at]!, title, 'new');
    return operation ? operate(of, operation).briefing : of;
  };
  const sectionsOf = (of: typeof briefing) => of.slides.map(({ section }) => section);

  test('begins at its slide and reaches to the next one', () => {
    const begun = set(briefing, 1, 'Middle');
    expect(sectionsOf(begun)).toEqual(['', 'new', 'new', 'end']);
    expect(begun.sections.map(({ title }) => title)).toEqual(['Middle', 'The end']);
  });

  test('is renamed at any of its slides, and taken apart by an empty name', () => {
    const begun = set(briefing, 1, 'Middle');
    expect(set(begun, 2, ' Centre ').sections[0]).toEqual({ id: 'new', title: 'Centre' });
    expect(sectionsOf(set(begun, 2, ''))).toEqual(['', '', '', 'end']);
    expect(sectionOperation(begun, begun.slides[2]!, 'Middle', 'other')).toBeNull();
    expect(sectionOperation(briefing, slides[0]!, ' ', 'other')).toBeNull();
  });
});

describe('a presentation', () => {
  const steps = [{ keys: ['jpn~treaty'] }, { keys: ['rus'] }];
  const slides = [someSlide('a', { steps, highlight: ['prk'] }), someSlide('b'), someSlide('c')];

  test('goes step by step, then slide by slide, and back the same way', () => {
    const show = new Show(() => slides);
    const seen = () => [show.at, show.step, show.highlight(slides[show.at]!)];
    expect(seen()).toEqual([0, 0, ['prk']]);
    // What the step will show is drawn before it.
    expect(show.nextHighlight).toEqual(['prk', 'jpn~treaty']);
    show.next();
    expect(seen()).toEqual([0, 1, ['prk', 'jpn~treaty']]);
    show.next();
    show.next();
    expect(seen()).toEqual([1, 0, []]);
    expect(show.nextHighlight).toBeUndefined();
    show.back();
    expect(seen()).toEqual([0, 2, ['prk', 'rus']]);
    show.goTo(99);
    expect(show.ended).toBe(false);
    show.next();
    expect(seen()).toEqual([2, 0, []]);
  });

  test('says that it has ended when somebody goes on behind the last slide, and is back with the next step back', () => {
    const show = new Show(() => slides, 2);
    show.next();
    expect([show.at, show.ended]).toEqual([2, true]);
    show.back();
    expect([show.at, show.ended]).toEqual([2, false]);
    show.next();
    show.goTo(1);
    expect(show.ended).toBe(false);
  });

  test('ends with the sources and the method that files end with', () => {
    const own = [someSlide('a'), someSlide('b', { content: { kind: 'text', text: 'Words' } })];
    const shown = presentedSlides(own, english);
    expect(shown.map(({ id }) => id).slice(0, -1)).toEqual(['a', 'b']);
    const last = presentedSlide(dossier, shown.at(-1)!, [], english, own)!;
    const { items } = deckItems(someBriefing(own), dossier, english);
    expect(last.headline).toBe('Sources and method');
    expect(last.prepared.description).toEqual(items.at(-1)!.prepared.description);
  });

  test('puts one mark into the spotlight, which the next step takes away before it goes on', () => {
    const show = new Show(() => slides);
    show.mark = 'kor~treaty';
    expect(show.highlight(slides[0]!)).toEqual(['kor~treaty']);
    expect(show.highlight(slides[1]!)).toEqual([]);
    show.next();
    expect(show.place).toEqual({ at: 0, step: 0, mark: '' });
  });

  test('follows keys and clickers, and leaves to controls and browsers what is theirs', () => {
    const press = (key: string, of: Partial<KeyboardEvent> = {}, isControl = false) =>
      showAct({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...of }, isControl);
    expect(['PageDown', 'ArrowRight', ' ', 'Enter'].map((key) => press(key))).toEqual(Array(4).fill('next'));
    expect(['PageUp', 'ArrowLeft', 'Backspace'].map((key) => press(key))).toEqual(Array(3).fill('back'));
    expect([press('G'), press('o'), press('e'), press('Home')]).toEqual([
      'grid',
      'grid',
      'evidence',
      'first',
    ]);
    expect([press(' ', { shiftKey: true }), press('S', { shiftKey: true })]).toEqual(['back', 'lastMark']);
    expect([press(' ', {}, true), press('p', { ctrlKey: true }), press('Tab'), press('x')]).toEqual(
      Array(4).fill(null),
    );
  });
});
