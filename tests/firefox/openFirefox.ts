import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '#scripts/firefox.ts';

/** Firefox without a window, driven by WebDriver BiDi. */
export function openFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('firefox is not installed');
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}

/** A page that is listened to. */
export interface HeardPage {
  readonly page: Page;
  /** What it prints, throws, breaks of its own policy, or asks for elsewhere than it may. */
  readonly heard: string[];
}

/**
 * Opens a page of a size in CSS pixels.
 *
 * @param mayAsk whether the page may ask for an address; those of `data:` and `blob:` ask nobody
 */
export async function openPage(
  browser: Browser,
  [width, height]: readonly [number, number],
  mayAsk: (address: string) => boolean,
): Promise<HeardPage> {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`thrown: ${String(error)}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !mayAsk(request.url())) heard.push(`asked: ${request.url()}`);
  });
  // Firefox tells its own console of these, and not those who drive it.
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.setViewport({ width, height });
  return { page, heard };
}

/** Waits until a page has come alive, and its fonts are there. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}
