import { describe, expect, it } from 'vitest';
import { en } from '#lib/words/en/en.ts';
import { allIsolated } from '#lib/words/isolating.ts';
import { english } from '../english.ts';

const words = await allIsolated(en);

describe('a name written from right to left', () => {
  it('keeps to itself inside a sentence and a list', () => {
    expect(words.list(['ميناء', 'Kelm', 'נמל'])).toBe('\u2068ميناء\u2069, Kelm and \u2068נמל\u2069');
    const { cell } = { cell: words.of('exporting').sources(['ميناء [1]', 'Ledger']) };
    expect(cell).toBe('Sources: \u2068ميناء [1]\u2069  Ledger');
  });

  it('is found in facts of any depth, and only once where it went through two sentences', () => {
    const foot = { sources: ['ميناء'], publishers: [], morePublishers: 0, asOf: '2023', licence: 'CC0' };
    expect(words.of('exporting').slideFoot(foot)).toContain('Sources: \u2068ميناء\u2069 ·');
    expect(words.list([words.list(['ميناء'])])).toBe('\u2068ميناء\u2069');
  });

  it('changes nothing in any other sentence', () => {
    const facts = ['Ledger', 'Ведомости'];
    expect(words.of('exporting').sources(facts)).toBe(english.of('exporting').sources(facts));
  });
});
