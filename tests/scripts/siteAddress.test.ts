import { afterEach, expect, test, vi } from 'vitest';
import { siteAddress } from '#scripts/siteAddress.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['', ''],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/a/dashboard', 'https://example.org/a/dashboard/'],
  ['http://localhost:4173/', 'http://localhost:4173/'],
])('an address ends in a slash: "%s"', (given, address) => {
  vi.stubEnv('STANDPOINT_ADDRESS', given);
  expect(siteAddress()).toBe(address);
});

test.each([
  'example.org',
  '/dashboard/',
  'ftp://example.org/',
  'https://example.org/?a=1',
  'https://example.org/#a',
])('what is no address of a site is refused: %s', (given) => {
  vi.stubEnv('STANDPOINT_ADDRESS', given);
  expect(() => siteAddress()).toThrow(`STANDPOINT_ADDRESS is "${given}"`);
});
