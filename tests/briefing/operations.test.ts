import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicate, operate, type Operation } from '#lib/briefing/operations.ts';
import type { Briefing } from '#lib/model/briefing.ts';
import { someBriefing, someSlide } from './someBriefing.ts';

const five = someBriefing(['a', 'b', 'c', 'd', 'e'].map((id) => someSlide(id)));
const order = ({ slides }: Briefing) => slides.map(({ id }) => id).join('');
const sectionsOf = ({ slides }: Briefing) => slides.map(({ section }) => section || '-').join('');

/** What is done one after the other. */
const after = (...operations: Operation[]) =>
  operations.reduce((briefing, each) => operate(briefing, each).briefing, five);

const ids = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'gone'], { minLength: 1 });
const place = fc.constantFrom(null, 'a', 'c', 'e', 'gone');
const anything: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), title: fc.constantFrom('x', 'y') }),
  fc.record({
    kind: fc.constant('theme' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const),
  }),
  fc.record({ kind: fc.constant('move' as const), slides: ids, after: place }),
  fc.record({ kind: fc.constant('remove' as const), slides: ids }),
  fc.record({
    kind: fc.constant('group' as const),
    slides: ids,
    section: fc.constantFrom(null, { id: '1', title: 'One' }, { id: '2', title: 'Two' }),
  }),
  fc.record({ kind: fc.constant('rename' as const), section: fc.constantFrom('1', '2'), title: fc.string() }),
  fc.record({
    kind: fc.constant('change' as const),
    slide: fc.constantFrom('a', 'b', 'gone'),
    fields: fc.constantFrom({ notes: 'said' }, { highlight: ['rus'], notes: '' }),
  }),
  place.map((at): Operation => ({ kind: 'add', slides: [{ slide: someSlide('f'), after: at }] })),
);

describe('what a briefer does', () => {
  test('moves slides together, in their order', () => {
    expect(order(after({ kind: 'move', slides: ['d', 'a'], after: 'b' }))).toBe('badce');
    expect(order(after({ kind: 'move', slides: ['e'], after: null }))).toBe('eabcd');
  });

  test('puts a copy behind its original', () => {
    const copy = duplicate(five, 'b', 'b2')!;
    expect(operate(five, copy).briefing.slides.map(({ id }) => id)).toEqual(['a', 'b', 'b2', 'c', 'd', 'e']);
    expect(duplicate(five, 'gone', 'x')).toBeNull();
  });

  test('brings slides together as a section, into which a slide can be moved', () => {
    const grouped = after({ kind: 'group', slides: ['b', 'd'], section: { id: '1', title: 'One' } });
    expect([order(grouped), sectionsOf(grouped)]).toEqual(['abdce', '-11--']);
    const within = operate(grouped, { kind: 'move', slides: ['e'], after: 'b' }).briefing;
    expect([order(within), sectionsOf(within)]).toEqual(['abedc', '-111-']);
  });

  test('drops a section with its last slide', () => {
    const left = after(
      { kind: 'group', slides: ['b'], section: { id: '1', title: 'One' } },
      { kind: 'remove', slides: ['b'] },
    );
    expect(left.sections).toEqual([]);
  });

  test('can be undone, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), anything, (before, last) => {
        const briefing = after(...before);
        const done = operate(briefing, last);
        expect(operate(done.briefing, done.undo).briefing).toEqual(briefing);
      }),
    );
  });

  test('keeps the slides of a section together and every id once', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), (operations) => {
        const { slides, sections } = after(...operations);
        expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
        const runs = slides
          .filter(({ section }, at) => section !== '' && section !== slides[at - 1]?.section)
          .map(({ section }) => section);
        expect(runs).toEqual(sections.map(({ id }) => id));
      }),
    );
  });

  test('is undone without losing what was added in the meantime', () => {
    const { briefing, undo } = operate(five, { kind: 'move', slides: ['a'], after: 'e' });
    const added = operate(briefing, { kind: 'add', slides: [{ slide: someSlide('x'), after: 'c' }] });
    expect(order(operate(added.briefing, undo).briefing)).toBe('abcxde');
  });
});
