import type { Term } from '#lib/model/term.ts';
import type { Formats } from '../Formats.ts';

/** What is said of the time in which a treaty holds. */
export function terms({ date }: Formats) {
  const force = ({ inForce, ended, force: on }: Term, day: (iso: string) => string, from = 'only from') => {
    switch (on) {
      case 'notYet':
        return `in force ${from} ${day(inForce)}`;
      case 'ended':
        return `ended ${day(ended)}`;
      case 'inForce':
        return ended === '' ? `in force since ${day(inForce)}` : `in force until ${day(ended)}`;
      case 'unknown':
        return '';
    }
  };
  return {
    /** `signed 19 June 2024`, empty where that is not known, and `in force only from 4 December 2024`. */
    phrases: (term: Term): readonly string[] =>
      [term.signed && `signed ${date(term.signed)}`, force(term, date)].filter(Boolean),
    /** For little room, `in force from December 2024`; empty where it is not known. */
    brief: (term: Term) => force(term, (iso) => date(iso.slice(0, 7)), 'from'),
  };
}
