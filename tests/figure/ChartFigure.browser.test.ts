import '../../src/app.css';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { View } from '#lib/model/view.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import type ChartFigure from '#lib/figure/ChartFigure.svelte';
import FigureInPlace from './FigureInPlace.svelte';
import { gridChart } from '../live/gridChart.ts';

const stage = () => page.getByRole('application');
const announced = () => document.querySelector('[aria-live="polite"]')?.textContent;
const tip = () => document.querySelector('.tip')?.textContent;

// Wide enough for the place, so that nothing has to be scrolled to.
beforeAll(() => page.viewport(1000, 700));

/** Shows the small chart in a place of 600 pixels. */
async function show(given: Partial<Parameters<typeof ChartFigure>[1]> = {}) {
  const onselect = vi.fn<(key: string) => void>();
  const onclose = vi.fn<() => void>();
  const screen = await render(FigureInPlace, {
    width: 600,
    given: { chart: gridChart(), theme: lightTheme, onselect, onclose, ...given },
  });
  await expect.element(stage()).toBeVisible();
  return { ...screen, onselect, onclose };
}

test('a chart that is likely to be asked for next is drawn before it is', async () => {
  const next = gridChart({ headline: 'The next view' });
  const body = vi.fn(next.body);
  const likely = { ...next, body };
  const given = { chart: gridChart(), theme: lightTheme, ahead: () => [likely] };
  const screen = await show(given);
  await vi.waitFor(() => expect(body).toHaveBeenCalledOnce());
  expect(body.mock.calls[0]?.[0].width).toBe(600);
  await new Promise((done) => setTimeout(done, 100));
  await screen.rerender({ width: 600, given: { ...given, chart: likely, ahead: () => [] } });
  await expect.element(stage()).toBeVisible();
  expect(body).toHaveBeenCalledOnce();
});

describe('by keyboard', () => {
  test('the chart is one tab stop that says what it is', async () => {
    await show();
    await userEvent.tab();
    await expect.element(stage()).toHaveFocus();
    await expect.element(stage()).toHaveAccessibleName(/^Grid of six marks\. Use the arrow keys/);
    await expect.element(stage()).toHaveAccessibleDescription('Two rows of three marks.');
    await userEvent.tab();
    await expect.element(stage()).not.toHaveFocus();
  });

  test('arrows, Home and End move and each move is announced', async () => {
    await show();
    expect(announced()).toBe('');
    await userEvent.tab();
    const moves = [
      ['', 1, 1],
      ['{ArrowRight}', 1, 2],
      ['{ArrowDown}', 2, 2],
      ['{ArrowDown}', 2, 2],
      ['{End}', 2, 3],
      ['{ArrowUp}', 1, 3],
      ['{Home}', 1, 1],
      ['{ArrowLeft}', 1, 1],
    ] as const;
    for (const [keys, row, column] of moves) {
      if (keys) await userEvent.keyboard(keys);
      await vi.waitFor(() => expect(announced()).toBe(`Mark in row ${row}, column ${column}.`));
      expect(tip()).toBe(announced());
    }
  });

  test('a key of the chart leads to the view beside this one, and focus to what is drawn there', async () => {
    const onmove = vi.fn<(view: object) => void>();
    const moves = (focused: string) => [
      {
        key: 'PageDown',
        label: 'Next',
        view: { issue: 'next' },
        focus: focused === 'r0c0' ? 'r1c2' : 'gone',
      },
      { key: 'PageUp', label: 'Previous', view: null },
    ];
    await show({ chart: gridChart({ moves }), onmove });
    await userEvent.tab();
    await userEvent.keyboard('{PageUp}');
    expect(onmove).not.toHaveBeenCalled();
    await userEvent.keyboard('{PageDown}');
    expect(onmove.mock.calls).toEqual([[{ issue: 'next' }]]);
    await vi.waitFor(() => expect(announced()).toBe('Mark in row 2, column 3.'));
    // What is not drawn there leaves the focus to the first mark.
    await userEvent.keyboard('{PageDown}');
    await vi.waitFor(() => expect(announced()).toBe('Mark in row 1, column 1.'));
  });

  test('Enter and space choose the mark, Esc closes only what is open', async () => {
    const { onselect, onclose, rerender } = await show();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onselect.mock.lastCall).toEqual(['r0c1']);
    await userEvent.keyboard('{ArrowDown} ');
    expect(onselect.mock.lastCall).toEqual(['r1c1']);
    expect(onselect).toHaveBeenCalledTimes(2);

    await userEvent.keyboard('{Escape}');
    expect(onclose).not.toHaveBeenCalled();
    await rerender({
      given: { chart: gridChart(), theme: lightTheme, selected: 'r1c1', onselect, onclose },
    });
    await userEvent.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledTimes(1);
  });

  test('keys of the browser are left to it', async () => {
    const { onselect } = await show();
    await userEvent.tab();
    await userEvent.keyboard('{Control>}{Enter}{/Control}{Alt>}{ArrowRight}{/Alt}');
    expect(onselect).not.toHaveBeenCalled();
    expect(announced()).toBe('Mark in row 1, column 1.');
  });

  test('the mark that is open is where the keyboard starts', async () => {
    await show({ selected: 'r1c2' });
    await userEvent.tab();
    await vi.waitFor(() => expect(announced()).toBe('Mark in row 2, column 3.'));
  });

  test('nothing is announced after the focus has left', async () => {
    await show();
    await userEvent.tab();
    await vi.waitFor(() => expect(announced()).not.toBe(''));
    await userEvent.tab();
    await vi.waitFor(() => expect(announced()).toBe(''));
    expect(tip()).toBeUndefined();
  });
});

describe('by pointer', () => {
  test('the mark under the pointer has a tip and a click chooses it', async () => {
    const { onselect } = await show();
    await stage().hover({ position: { x: 590, y: 75 } });
    await vi.waitFor(() => expect(tip()).toBe('Mark in row 2, column 3.'));
    await stage().click({ position: { x: 250, y: 20 } });
    expect(onselect.mock.calls).toEqual([['r0c1']]);
    // Where a reader clicked, the keyboard goes on.
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(announced()).toBe('Mark in row 1, column 3.'));
  });

  test('the tip goes when the pointer leaves', async () => {
    await show();
    await stage().hover({ position: { x: 20, y: 20 } });
    await vi.waitFor(() => expect(tip()).toBe('Mark in row 1, column 1.'));
    stage().element().dispatchEvent(new PointerEvent('pointerleave'));
    await vi.waitFor(() => expect(tip()).toBeUndefined());
  });

  test('a finger gets no tip that would stay behind', async () => {
    await show();
    const { left, top } = stage().element().getBoundingClientRect();
    const point = { clientX: left + 20, clientY: top + 20, bubbles: true };
    stage()
      .element()
      .dispatchEvent(new PointerEvent('pointermove', { ...point, pointerType: 'touch' }));
    await new Promise(requestAnimationFrame);
    expect(tip()).toBeUndefined();
  });

  test('the tip stands where the mark is pointed at, if it is drawn in several places', async () => {
    const grid = gridChart();
    const body: PreparedChart['body'] = (box) => {
      const drawn = grid.body(box);
      const [first, ...others] = drawn.targets;
      const also = [{ x: 500, y: 200, width: 20, height: 20 }];
      return { ...drawn, height: 260, targets: [{ ...first!, also }, ...others] };
    };
    await show({ chart: { ...grid, body } });
    const tipTop = () => document.querySelector('.tip')!.getBoundingClientRect().top;
    const top = stage().element().getBoundingClientRect().top;
    await stage().hover({ position: { x: 510, y: 210 } });
    await vi.waitFor(() => expect(tip()).toBe('Mark in row 1, column 1.'));
    expect(tipTop() - top).toBeGreaterThan(120);
    await stage().hover({ position: { x: 20, y: 20 } });
    await vi.waitFor(() => expect(tipTop() - top).toBeLessThan(120));
    expect(tip()).toBe('Mark in row 1, column 1.');
  });

  test('dragging over the axis asks for what was dragged over, and chooses nothing', async () => {
    const grid = gridChart();
    const brush = { x: 100, y: 0, width: 400, height: 50 };
    const onmove = vi.fn<(view: Partial<View>) => void>();
    const { onselect } = await show({
      chart: gridChart({
        body: (box) => ({ ...grid.body(box), brush }),
        brushed: (from, to) => ({ query: `${from.toFixed(2)} ${to.toFixed(2)}` }),
      }),
      onmove,
    });
    await userEvent.dragAndDrop(stage(), stage(), {
      sourcePosition: { x: 400, y: 20 },
      targetPosition: { x: 200, y: 30 },
    });
    await vi.waitFor(() => expect(onmove.mock.calls).toEqual([[{ query: '0.25 0.75' }]]));
    expect(onselect).not.toHaveBeenCalled();
    expect(document.getSelection()?.toString()).toBe('');
  });

  test.each([0, 1, 2])('the tip of column %i stays inside the chart', async (column) => {
    await show();
    await stage().hover({ position: { x: column * 200 + 100, y: 75 } });
    await vi.waitFor(() => expect(tip()).toBeDefined());
    const outer = stage().element().getBoundingClientRect();
    const inner = document.querySelector('.tip')!.getBoundingClientRect();
    expect(inner.left).toBeGreaterThanOrEqual(outer.left);
    expect(inner.right).toBeLessThanOrEqual(outer.right);
  });
});

describe('the picture', () => {
  const svgWidth = () => Number(stage().element().querySelector('svg')?.getAttribute('width'));

  test('is laid out again where its place gets narrower, and its marks stay under the pointer', async () => {
    const { onselect, rerender } = await show();
    expect(svgWidth()).toBe(600);
    await rerender({ width: 330 });
    await vi.waitFor(() => expect(svgWidth()).toBe(330));
    await stage().click({ position: { x: 325, y: 75 } });
    expect(onselect.mock.lastCall).toEqual(['r1c2']);
  });

  test('is made smaller rather than cut in the narrowest places', async () => {
    const { onselect, rerender } = await show();
    await rerender({ width: 180 });
    await vi.waitFor(() => expect(svgWidth()).toBe(260));
    const { width } = stage().element().querySelector('svg')!.getBoundingClientRect();
    expect(width).toBeCloseTo(180, 0);
    await stage().click({ position: { x: 170, y: 60 } });
    expect(onselect.mock.lastCall).toEqual(['r1c2']);
  });

  test('takes the colours of the theme', async () => {
    const { rerender } = await show();
    const ink = () => stage().element().querySelector('text')?.getAttribute('fill');
    expect(ink()).toBe(lightTheme.ink);
    await rerender({ given: { chart: gridChart(), theme: darkTheme } });
    await vi.waitFor(() => expect(ink()).toBe(darkTheme.ink));
  });

  test('marks the one whose evidence is open', async () => {
    await show({ selected: 'r0c2' });
    const rect = stage().element().querySelector('rect.chosen');
    expect(rect?.getAttribute('x')).toBe('400');
  });

  test('has that mark framed above the picture, where no colour hides it', async () => {
    await show({ selected: 'r0c2' });
    const rect = stage().element().querySelector<SVGRectElement>('rect.chosen')!;
    rect.closest('svg')!.style.pointerEvents = 'auto';
    rect.style.pointerEvents = 'all';
    const { left, top, width, height } = rect.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(rect);
  });

  test('is one image with a name, its marks are not read one by one', async () => {
    await show();
    await expect.element(page.getByRole('img')).toHaveAccessibleName('Grid of six marks.');
    expect(stage().element().querySelectorAll('svg [role], svg [tabindex], svg a')).toHaveLength(0);
  });

  test('says in words why there is nothing to see', async () => {
    await show({ chart: gridChart({ empty: 'Nothing found: no mark passes.' }) });
    await expect.element(page.getByText('Nothing found: no mark passes.')).toBeVisible();
  });
});
