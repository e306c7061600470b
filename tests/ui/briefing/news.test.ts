import { describe, expect, test } from 'vitest';
import { pinView } from '#lib/briefing/pinnedView.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import type { SlideFields } from '#lib/briefing/operations.ts';
import { printedId, viewId, viewIdText } from '#lib/export/cite/viewId.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import {
  candidates,
  citedPlace,
  lookUp,
  readCitation,
  readPasted,
  sameFinding,
  type Citation,
} from '#lib/ui/briefing/cited.ts';
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
  const view = { ...defaultView, issue: 'treaty' };
  const prepared = stanceSpectrum.prepare(then, view, english);
  const id = viewId(then, 'stance-spectrum', prepared);
  const { search, hash } = new URL(
    pinned.query + citedPlace(id, prepared.headline, then),
    'https://example.org/briefing/',
  );
  const whole = citationOf(hash);

  function citationOf(place: string): Citation {
    const citation = readCitation({ search, hash: place });
    if (citation === null || citation === 'unknown') throw new Error(`no citation: ${place}`);
    return citation;
  }

  test('says whether data and finding are as they were, and what has changed', () => {
    expect(lookUp(whole, then, english)).toMatchObject({
      headline: old,
      data: true,
      finding: true,
      tables: [],
    });
    const since = lookUp(whole, now, english)!;
    expect(since).toMatchObject({ data: false, finding: false, said: old });
    expect(since.tables).toMatchObject([{ table: 'stances' }]);
    const beside = { ...then, events: then.events.slice(1) };
    expect(lookUp(whole, beside, english)).toMatchObject({
      data: false,
      finding: true,
      tables: [{ table: 'events', before: then.events.length, now: then.events.length - 1 }],
    });
  });

  test('is read from a whole citation as it is pasted', () => {
    const text = `${old}. Dossier, ${viewIdText(id)}, https://example.org/briefing/${search}${hash} (opened today)`;
    expect(readPasted(text)).toEqual({ query: search, place: hash });
  });

  test('is known by what is printed under a picture too, which does not say of which chart it is', () => {
    const slide = stanceSpectrum.prepare(then, view, english, 'slide');
    const printed = readPasted(` ${printedId(then, { chart: stanceSpectrum, query: '', prepared: slide })} `);
    const citation = citationOf(printed.place);
    expect(lookUp(citation, then, english)).toMatchObject({
      headline: slide.headline,
      data: true,
      finding: true,
    });
    expect(lookUp(citation, now, english)).toBeNull();
  });

  test('by an id alone is found among the slides and the subjects of the dossier', () => {
    // Not that with which the chart opens.
    const issue = 'arming-ukraine';
    const slide = stanceSpectrum.prepare(then, { ...defaultView, issue }, english, 'slide');
    const { place } = readPasted(printedId(then, { chart: stanceSpectrum, query: '', prepared: slide }));
    const citation = { ...citationOf(place), query: '' };
    expect(lookUp(citation, then, english)).toBeNull();
    const found = [...candidates(citation.id, then, [])].filter((each) =>
      sameFinding(citation, each, then, english),
    );
    expect(found).toMatchObject([{ chart: { id: 'stance-spectrum' }, view: { issue } }]);
    const [first] = candidates(citation.id, then, [pinned]);
    expect(first).toMatchObject({ chart: { id: 'stance-spectrum' }, view: { issue: 'treaty' } });
  });

  test('that was cut off is said to be unreadable, and an address without one is none', () => {
    const short = readPasted(viewIdText(id).slice(0, -3)).place;
    expect(readCitation({ search, hash: short })).toBe('unknown');
    expect(readCitation({ search, hash: '#cited=%E0%A4%A' })).toBe('unknown');
    expect(readCitation({ search, hash: '#five-slides' })).toBeNull();
  });
});
