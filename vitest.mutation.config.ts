import { defineConfig } from 'vitest/config';

/** What decides which rows count. */
const subjects = [
  'checkedStatements',
  'claimGrid',
  'claimsInForce',
  'conflictingStances',
  'hasCopy',
  'isOwnClaim',
  'latestPositions',
  'mostDivided',
  'rowsInForce',
  'stanceCells',
  'verdicts',
];

// No component is among them, so the tests need neither projects nor the plugin of the site.
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    include: [
      ...subjects.map((name) => `tests/summary/${name}.test.ts`),
      'tests/model/actor.test.ts',
      'tests/view/viewParams.test.ts',
      'tests/search/openSearch.test.ts',
    ],
  },
});
