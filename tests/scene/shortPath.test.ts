import { describe, expect, it } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { defaultView } from '#lib/model/view.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import { shortPath } from '#lib/scene/shortPath.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';

describe('shortPath', () => {
  it('writes rectangles of one size alike', () => {
    expect(shortPath('M10.5 2H34.5V18H10.5ZM40.25 102H64.25V118H40.25Z')).toBe(
      'M10.5 2h24v16h-24zM40.25 102h24v16h-24z',
    );
  });

  it('takes lines that go straight across or down as such', () => {
    expect(shortPath('M0 0L10 0L10 5L2 3')).toBe('M0 0h10v5l-8-2');
  });

  it('keeps the shape of arcs and moves their ends', () => {
    expect(shortPath('M2 6A4 4 0 0 1 10 6A4 4 0 0 1 2 6Z')).toBe('M2 6a4 4 0 0 1 8 0a4 4 0 0 1-8 0z');
  });

  it('goes on from the start of a figure that was closed', () => {
    expect(shortPath('M5 5H9V9ZL7 7')).toBe('M5 5h4v4zl2 2');
  });

  it('refuses what it does not know', () => {
    expect(() => shortPath('M0 0Q1 1 2 2')).toThrow('path command is not known: "Q"');
  });

  it('leads through the same places as every path of every chart', async () => {
    const dossier = await shippedDossier();
    let compared = 0;
    for (const chart of catalog) {
      const scene = pageScene(chart.prepare(dossier, defaultView, english), 1040, lightTheme);
      for (const mark of joinMarks(scene.marks).marks) {
        if (mark.type !== 'path') continue;
        const places = placesOf(mark.d);
        const short = placesOf(shortPath(mark.d));
        expect(short.length).toBe(places.length);
        short.forEach((place, i) => expect(Math.abs(place - places[i]!)).toBeLessThan(0.00501));
        compared += places.length;
      }
    }
    expect(compared).toBeGreaterThan(10_000);
  });
});

/** Where each command of a path ends, x and y in turn, and the control points on the way. */
function placesOf(d: string): number[] {
  const places: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const relative = letter === letter.toLowerCase();
    const [fromX, fromY] = relative ? [x, y] : [0, 0];
    switch (letter.toUpperCase()) {
      case 'Z':
        [x, y] = [startX, startY];
        break;
      case 'H':
        x = fromX + numbers[0]!;
        break;
      case 'V':
        y = fromY + numbers[0]!;
        break;
      default: {
        const controls = { C: [0, 2], Q: [0] }[letter.toUpperCase()] ?? [];
        for (const i of controls) places.push(fromX + numbers[i]!, fromY + numbers[i + 1]!);
        const [endX, endY] = numbers.slice(-2);
        [x, y] = [fromX + endX!, fromY + endY!];
      }
    }
    if (letter.toUpperCase() === 'M') [startX, startY] = [x, y];
    places.push(x, y);
  }
  return places;
}
