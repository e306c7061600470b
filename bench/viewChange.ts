import { existsSync } from 'node:fs';
import { chromium, type Locator, type Page } from 'playwright';
import { build, preview } from 'vite';
import { chromiumFlags, findBrowser } from '#scripts/browser.ts';
import { installPageClock, type Change } from './pageClock.ts';

