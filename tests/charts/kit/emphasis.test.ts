import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { isMeant } from '#lib/charts/kit/emphasise.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { pictureSheets } from '#lib/charts/pictureSheets.ts';
import { canvasOf, pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation, type View } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { markBounds, type Bounds } from '#lib/scene/markBounds.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { contrast, darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { namesMark } from '#lib/view/namesMark.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';

const dossiers = new Map<string, Dossier>([['harbour', harbourDossier()]]);
beforeAll(async () => {
  dossiers.set('shipped', await shippedDossier());
});
const cases = ['harbour', 'shipped'].flatMap((name) =>
  catalog.map((chart) => [name, chart.id, chart] as const),
);

const drawn = (chart: Chart, dossier: Dossier, view: Partial<View>, theme = lightTheme) =>
  pageScene(chart.prepare(dossier, { ...defaultView, ...view }, english), 900, theme);
const paint = (mark: Mark) => `${mark.fill ?? ''} ${'stroke' in mark ? mark.stroke : ''}`;
const opens = ({ leads }: { readonly leads?: boolean }) => !leads;

describe.each(cases)('%s, %s', (name, _id, chart) => {
  test('a highlighted mark keeps its colours, every other one is pale, and nothing moves', () => {
    for (const theme of [lightTheme, darkTheme]) {
      const dossier = dossiers.get(name)!;
      const plain = drawn(chart, dossier, {}, theme);
      const targets = plain.targets.filter(opens);
      const key = targets[Math.floor(targets.length / 2)]!.key;
      const others = new Set(targets.map((each) => each.key).filter((each) => !isMeant(each, [key])));
      const emphasised = drawn(chart, dossier, { highlight: [key] }, theme);
      expect(emphasised.targets).toEqual(plain.targets);
      expect(emphasised.marks).toHaveLength(plain.marks.length);
      let paler = 0;
      for (const [at, mark] of emphasised.marks.entries()) {
        const before = plain.marks[at]!;
        if (mark.owner === key || mark.owner === undefined) expect(mark).toEqual(before);
        if (!others.has(mark.owner ?? '')) continue;
        if (paint(mark) !== paint(before)) paler += 1;
        // Text that is not meant can still be read.
        if (mark.type === 'text') expect(contrast(mark.fill, theme.ground)).toBeGreaterThan(4.5);
      }
      if (others.size > 0) expect(paler).toBeGreaterThan(0);
    }
  });

  test('what it does not draw changes nothing', () => {
    const dossier = dossiers.get(name)!;
    expect(drawn(chart, dossier, { highlight: ['no-such-mark'] }).marks).toEqual(
      drawn(chart, dossier, {}).marks,
    );
  });

  test('every mark of it can be named in a link', () => {
    const dossier = dossiers.get(name)!;
    for (const { key } of drawn(chart, dossier, {}).targets.filter(opens)) {
      expect(namesMark(dossier, key), key).toBe(true);
    }
  });

  test('notes stand at their marks by number and below the chart in words, over no other text', () => {
    const dossier = dossiers.get(name)!;
    const plain = drawn(chart, dossier, {});
    const keys = plain.targets.filter(opens).map(({ key }) => key);
    const chosen = [...new Set([keys[0]!, keys[Math.floor(keys.length / 2)]!, keys.at(-1)!])];
    const notes = chosen.map((key, i) => ({ key, text: `What the ${i + 1}. of these marks says` }));
    const noted = drawn(chart, dossier, { notes });
    expect(sceneFaults(noted)).toEqual(sceneFaults(plain));
    const texts = noted.marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []));
    for (const [i, { key, text }] of notes.entries()) {
      expect(texts.map((each) => each.text)).toContain(text);
      const target = noted.targets.find((each) => each.key === key)!;
      const badges = texts.filter((each) => each.text === String(i + 1) && each.fill === lightTheme.ground);
      const isAt = badges.some(({ x, y }) => {
        const across = Math.max(target.x - x, x - target.x - target.width, 0);
        const down = Math.max(target.y - y, y - target.y - target.height, 0);
        return Math.hypot(across, down) < 60;
      });
      expect(isAt, key).toBe(true);
    }
    expect(noted.targets).toEqual(plain.targets);
    expect(noted.height).toBeGreaterThan(plain.height);
  });
});

describe.each(cases)('badges on %s, %s', (name, _id, chart) => {
  test('cover a corner of a shape at most where a free place is near', () => {
    const dossier = dossiers.get(name)!;
    const plain = drawn(chart, dossier, {});
    const texts = plain.marks.filter(({ type }) => type === 'text').map(markBounds);
    const shapes = plain.marks.filter(({ type, owner }) => type !== 'text' && owner).map(markBounds);
    const overlap = (one: Bounds, other: Bounds) => {
      const across = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
      const down = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
      return across > 0 && down > 0 ? across * down : 0;
    };
    const area = ([left, top, right, low]: Bounds) => Math.max(1, (right - left) * (low - top));
    const hidden = (badge: Bounds) => Math.max(0, ...shapes.map((each) => overlap(badge, each) / area(each)));
    const keys = plain.targets.filter(opens).map(({ key }) => key);
    for (const key of keys.filter((_, at) => at % Math.ceil(keys.length / 12) === 0)) {
      const { marks } = drawn(chart, dossier, { notes: [{ key, text: 'A note' }] });
      // The badge at the mark comes first, that of the note after it.
      const isBadge = (mark: Mark) =>
        mark.type === 'circle' && mark.fill === lightTheme.ink && mark.stroke === lightTheme.ground;
      const badge = markBounds(marks.find(isBadge)!);
      const step = 4;
      const free = Array.from({ length: 13 * 13 }, (_, i): Bounds => {
        const [across, down] = [((i % 13) - 6) * step, (Math.floor(i / 13) - 6) * step];
        return [badge[0] + across, badge[1] + down, badge[2] + across, badge[3] + down];
      }).filter(
        (place) =>
          place[0] >= 0 &&
          place[1] >= 0 &&
          place[2] <= plain.width &&
          place[3] <= plain.height &&
          [...texts, ...shapes].every((each) => overlap(place, each) === 0),
      );
      if (free.length > 0) expect(hidden(badge), key).toBeLessThan(0.2);
    }
  });
});

describe('pictures', () => {
  const chart = catalog[0]!;
  const picture = (view: Partial<View>, form: Presentation, size: string) => {
    const dossier = dossiers.get('shipped')!;
    const prepared = chart.prepare(dossier, { ...defaultView, ...view }, english, form);
    return pictureScene(dossier, prepared, { canvas: canvasOf(pictureSize(size), form), theme: lightTheme });
  };
  const says = (scene: ReturnType<typeof picture>) =>
    scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');

  test.each([
    ['slide', '16:9'],
    ['slide', '1:1'],
    ['full', 'A4'],
  ] as const)('a %s of %s has the note and is as large as before', (form, size) => {
    const plain = picture({}, form, size);
    const { key } = plain.targets.find(opens)!;
    const noted = picture({ notes: [{ key, text: 'Signed on the day itself' }] }, form, size);
    expect(says(noted)).toContain('Signed on the day itself');
    expect(noted.width / noted.height).toBeCloseTo(plain.width / plain.height, 1);
  });

  test('are drawn without legend and notes where these are left out', () => {
    const dossier = dossiers.get('shipped')!;
    const whole = chart.prepare(dossier, defaultView, english);
    const bare = chart.prepare(dossier, { ...defaultView, hidden: ['legend', 'notes'] }, english);
    expect(whole.legend(lightTheme).length).toBeGreaterThan(0);
    expect(whole.notes.length).toBeGreaterThan(0);
    expect(bare.legend(lightTheme)).toEqual([]);
    expect(bare.notes).toEqual([]);
  });

  test.each([
    ['slide', '16:9'],
    ['full', 'A4'],
  ] as const)('a %s of %s has a credit line and a logo in its foot, beside the sources', (form, size) => {
    const dossier = dossiers.get('shipped')!;
    const prepared = chart.prepare(dossier, defaultView, english, form);
    const logo = { href: 'data:image/png;base64,AAAA', width: 300, height: 100 };
    const options = { canvas: canvasOf(pictureSize(size), form), theme: lightTheme, credit: 'Desk 4', logo };
    const scenes =
      form === 'full'
        ? pictureSheets(dossier, prepared, options)
        : [pictureScene(dossier, prepared, options)];
    expect(scenes.filter((scene) => scene.logo)).toHaveLength(1);
    const scene = scenes.at(-1)!;
    const place = scene.logo!;
    expect(place.width / place.height).toBeCloseTo(3);
    expect(place.x + place.width).toBeLessThanOrEqual(scene.width);
    expect(place.y + place.height).toBeLessThanOrEqual(scene.height);
    expect(says(scene)).toContain('Desk 4');
    for (const mark of scene.marks) {
      if (mark.type !== 'text') continue;
      const [left, top, right, bottom] = markBounds(mark);
      const isApart =
        left >= place.x + place.width ||
        right <= place.x ||
        top >= place.y + place.height ||
        bottom <= place.y;
      expect(isApart, mark.text).toBe(true);
    }
    expect(sceneSvg(scene)).toContain(`href="${logo.href}"`);
  });

  test('say in their description what is pointed out', () => {
    const dossier = dossiers.get('shipped')!;
    const plain = chart.prepare(dossier, defaultView, english);
    const { key } = drawn(chart, dossier, {}).targets.find(opens)!;
    const { title } = plain.evidence(key)!;
    const view = { ...defaultView, highlight: [key], notes: [{ key, text: 'See below' }] };
    const { long } = chart.prepare(dossier, view, english).description;
    expect(plain.description.long).not.toContain('Highlighted');
    expect(long).toContain(`Highlighted: ${title}.`);
    expect(long).toContain(`Note at ${title}: See below`);
  });
});
