import { describe, expect, it } from 'vitest';
import { pageParts } from '#lib/export/pdf/pageParts.ts';
import type { Mark } from '#lib/scene/mark.ts';

const text = (words: string): Mark => ({ type: 'text', x: 0, y: 0, text: words, size: 12, fill: '#000000' });
const rule: Mark = { type: 'rect', x: 0, y: 0, width: 9, height: 1, fill: '#000000' };
const words = { headline: 'Who stands where', subtitle: 'All actors', foot: 'Note 1\nSources: A, B' };
const said = (marks: readonly Mark[]) => marks.map((mark) => (mark.type === 'text' ? mark.text : '—'));

describe('the parts of a page', () => {
  it('are told apart by what they say, with a space where a line was broken at one', () => {
    const marks = ['Who stands', 'where', 'All actors', '34'].map(text);
    const [page] = pageParts([[...marks, rule, ...['Note 1', 'Sources:', 'A, B'].map(text)]], words);
    expect(said(page!.headline)).toEqual(['Who stands ', 'where']);
    expect(said(page!.subtitle)).toEqual(['All actors']);
    expect(said(page!.chart)).toEqual(['34 ', '—']);
    expect(said(page!.foot)).toEqual(['Note 1 ', 'Sources: ', 'A, B']);
  });

  it('may have a foot that begins on one sheet and ends on the next', () => {
    const sheets = [
      [text('Who stands where'), text('34'), text('Note 1')],
      [text('Who stands where'), text('35'), rule, text('Sources:'), text('A, B')],
    ];
    const [first, second] = pageParts(sheets, words);
    expect(said(first!.foot)).toEqual(['Note 1 ']);
    expect(said(second!.foot)).toEqual(['Sources: ', 'A, B']);
    expect(said(second!.chart)).toEqual(['35 ', '—']);
  });

  it('are all of the chart where nothing else is found', () => {
    const marks = [text('Who sits'), text('34'), rule];
    const [page] = pageParts([marks], words);
    expect([page!.headline, page!.subtitle, page!.foot]).toEqual([[], [], []]);
    expect(page!.chart).toHaveLength(3);
  });
});
