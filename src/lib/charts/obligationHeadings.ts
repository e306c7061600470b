import type { Obligation } from '#lib/model/provision.ts';

/** Strength of obligation in plain words, short enough for six side by side on a phone. */
export const obligationHeadings: Readonly<Record<Obligation, string>> = {
  shall: 'must',
  shall_not: 'must not',
  strive: 'is to strive',
  may: 'may',
  declaratory: 'declares',
  interpretation: 'read as',
};
