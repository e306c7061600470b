import type { Strength } from './provisionFacts.ts';

/** Over the clauses of each strength. */
export const strengths: Readonly<Record<Strength, string>> = {
  binding: 'Binds: must or must not',
  conditional: 'Binds only under conditions',
  softer: 'Softer: should seek to, or may',
  declared: 'No obligation: declares',
  untold: 'In the text; how strongly it binds is not coded',
  readInto: 'Only read into it: no such clause is known',
  excluded: 'Said to be left out',
  uncoded: 'Not coded',
};

/** The same in a sentence. */
export const strengthNames: Readonly<Record<Strength, string>> = {
  binding: 'binding',
  conditional: 'binding under conditions',
  softer: 'softer',
  declared: 'no obligation',
  untold: 'strength not coded',
  readInto: 'only read into the text',
  excluded: 'said to be left out',
  uncoded: 'not coded',
};

/** Of codes it is said what the table says, in place of what stands there else. */
export const coded: Readonly<Partial<Record<Strength, string>>> = {
  untold: 'coded as present',
  excluded: 'coded as absent',
};
