import { describe, expect, test } from 'vitest';
import { pinView } from '#lib/briefing/pinnedView.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { viewId } from '#lib/export/cite/viewId.ts';
import type { SlideFields } from '#lib/briefing/operations.ts';
import { printedId } from '#lib/export/cite/viewId.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { citedPlace, readCited } from '#lib/ui/briefing/cited.ts';
import { slideNews, takenNews } from '#lib/ui/briefing/slideNews.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { someBriefing, someSlide } from '../../briefing/someBriefing.ts';

const then = await shippedDossier();
// China is coded as being for the treaty.
const now: Dossier = {
  ...then,
  stances: then.stances.map((row) =>
    row.actor === 'chn' && row.issue === 'treaty' ? { ...row, stance: 2 as const } : row,
  ),
};
const pinned = pinView(then, stanceSpectrum, { ...defaultView, issue: 'treaty' }, english);
const old = pinned.seen!.headline;
const slide = someSlide('a', { content: { kind: 'view', ...pinned } });
const briefing = someBriefing([slide]);

describe('a slide whose data have changed', () => {
  const news = slideNews(briefing, slide, null, now, english);
  const changed = (fields: SlideFields) => ({ ...slide, ...fields });

  test('tells the finding then and now', () => {
    expect(news.map(({ finding }) => finding?.before)).toEqual([old]);
    expect(slideNews(briefing, slide, null, then, english)).toEqual([]);
  });

  test.each([
    ['takes what it says now', false, { kind: 'drafted' }],
    ['keeps its old headline', true, { kind: 'kept', text: old }],
  ])('%s, and is not called changed any more, whatever data it came with', (_, keeps, headline) => {
    const after = changed(takenNews(slide, news, keeps, now, english));
    expect(after.headline).toEqual(headline);
    for (const before of [null, then]) expect(slideNews(briefing, after, before, now, english)).toEqual([]);
    // A change after that is told again.
    expect(slideNews(briefing, after, null, then, english)).toHaveLength(1);
  });

  test('keeps a headline that somebody typed in either case', () => {
    const typed = { ...slide, headline: { kind: 'typed', text: 'My own words' } as const };
    for (const keeps of [true, false])
      expect(takenNews(typed, news, keeps, now, english).headline).toEqual(typed.headline);
  });

  test('whose subject is gone shows what is left once that is taken', () => {
    const without = {
      ...then,
      issues: then.issues.filter(({ id }) => id !== 'treaty'),
      stances: then.stances.filter(({ issue }) => issue !== 'treaty'),
    };
    const gone = slideNews(briefing, slide, null, without, english);
    expect(gone[0]!.notices).toMatchObject([{ part: 'issue=treaty' }]);
    const after = changed(takenNews(slide, gone, false, without, english));
    expect(slideNews(briefing, after, null, without, english)).toEqual([]);
  });
});

describe('a citation', () => {
  const id = viewId(
    then,
    'stance-spectrum',
    stanceSpectrum.prepare(then, { ...defaultView, issue: 'treaty' }, english),
  );
  const { search, hash } = new URL(pinned.query + citedPlace(id), 'https://example.org/briefing/');

  test('says whether data and finding are as they were', () => {
    expect(readCited({ search, hash }, then, english)).toMatchObject({
      headline: old,
      data: true,
      finding: true,
    });
    expect(readCited({ search, hash }, now, english)).toMatchObject({ data: false, finding: false });
    const beside = { ...then, events: then.events.slice(1) };
    expect(readCited({ search, hash }, beside, english)).toMatchObject({ data: false, finding: true });
  });

  test('is known by what is printed under a picture too, which does not say of which chart it is', () => {
    const prepared = stanceSpectrum.prepare(then, { ...defaultView, issue: 'treaty' }, english, 'slide');
    const printed = `#cited=${printedId(then, { chart: stanceSpectrum, query: '', prepared })}`;
    const cited = readCited({ search, hash: printed }, then, english);
    expect(cited).toMatchObject({ headline: prepared.headline, data: true, finding: true });
    expect(readCited({ search, hash: printed }, now, english)).toBe('unknown');
  });

  test('that was cut off is said to be unreadable, and an address without one is none', () => {
    expect(readCited({ search, hash: hash.slice(0, -3) }, then, english)).toBe('unknown');
    expect(readCited({ search, hash: '#cited=%E0%A4%A' }, then, english)).toBe('unknown');
    expect(readCited({ search, hash: '#five-slides' }, then, english)).toBeNull();
  });
});
