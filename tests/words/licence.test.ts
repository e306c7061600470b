import { expect, test } from 'vitest';
import { english } from '../english.ts';

// A table of somebody's own comes without one.
test('no sentence has a gap where a dossier names no licence', () => {
  const foot = { title: 'Votes', asOf: '2026-11-29', licence: '' };
  const said = [
    english.of('exporting').colophon(foot),
    english.of('exporting').slideFoot({ sources: [], publishers: [], morePublishers: 0, ...foot }),
    english.of('shell').colophon(foot),
    english.of('card').asOf(foot),
    english.of('briefingPage').about(foot),
    english.of('briefing').slides.licence(''),
  ];
  for (const each of said) {
    expect(each).not.toMatch(/·\s*·|·\s*$|: \.|\s{2}/);
    expect(each).not.toBe('');
  }
});
