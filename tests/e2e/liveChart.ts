import type { Locator, Page } from '@playwright/test';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english, type TestView } from '../english.ts';

/** The card of a chart on the page that is open. */
export function cardOf(page: Page, chart: Chart): Locator {
  return page.locator(`article[aria-labelledby^="${chart.id}-"]`);
}

/** The part of a chart that takes pointer and keys; it exists once the page is alive. */
export function stageOf(page: Page, chart: Chart): Locator {
  return cardOf(page, chart).getByRole('application');
}

/** Opens an address and waits until its charts can be operated. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('application').first().waitFor();
}

/** Clicks the middle of a mark. The layout only says where the mark is; what opens is for the test to judge. */
export async function clickMark(
  page: Page,
  dossier: Dossier,
  chart: Chart,
  key: string,
  view: TestView = {},
): Promise<void> {
  const stage = stageOf(page, chart);
  const width = await stage.evaluate((element) => element.clientWidth);
  const scene = pageScene(
    chart.prepare(dossier, { ...defaultView, ...view }, english, view.presentation),
    width,
    lightTheme,
  );
  const target = scene.targets.find((each) => each.key === key);
  if (!target) throw new Error(`no such mark on ${chart.id}: "${key}"`);
  const scale = width / scene.width;
  const position = {
    x: (target.x + target.width / 2) * scale,
    y: (target.y + target.height / 2) * scale,
  };
  await stage.click({ position });
}
