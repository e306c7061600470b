import type { Formats } from '../Formats.ts';
import { observerNames } from './observerNames.ts';

/** What is said of a link that cannot be followed as it asks; few are, so that it comes when it is needed. */
export function linkNotices(formats: Formats) {
  const { number } = formats;
  return {
    /** What of a link would be passed over in silence. */
    oddities: {
      unknown: ({ name, similar }: { name: string; similar: string | null }) =>
        similar === null
          ? `The link has a setting, “${name}”, that is not known here; it changes nothing.`
          : `The link has a setting, “${name}”, that is not known here and changes nothing. Is “${similar}” meant?`,
      twice: ({ name }: { name: string }) =>
        `The link sets “${name}” twice, to different values; the first one is used.`,
      actors: ({ named, most }: { named: number; most: number }) =>
        named === 1
          ? 'The link names one actor to compare; the one furthest from it is shown beside it.'
          : `The link names ${number(named)} actors to compare; the first ${number(most)} are shown.`,
      oneInstrument: 'The link names one treaty to compare; the default choice is shown.',
      backwards: 'The link asks for a period that ends before it begins, so nothing is shown.',
    },
    /** Why a link could not be followed as it asks, and what is shown instead. */
    notices: {
      otherVersion:
        'This link was made by another version of Standpoint. What it asks for is shown as far as it is still known.',
      sourcesOff: list(
        'The link leaves out a source that this dossier does not have; no source is left out.',
        'The link leaves out sources that this dossier does not have; no source is left out.',
        'The link leaves out a source that this dossier does not have; its other sources are left out.',
        'The link leaves out sources that this dossier does not have; its other sources are left out.',
      ),
      reference: one(
        'The link does not say clearly whether to include other publications; they are not included.',
      ),
      asOf: one('The link sets a date that is not in the calendar; all dates are included.'),
      bases: list(
        'The link names a type of evidence that is not known here; all types are included.',
        'The link names types of evidence that are not known here; all types are included.',
        'The link names a type of evidence that is not known here; the others it names are included.',
        'The link names types of evidence that are not known here; the others it names are included.',
      ),
      confidence: one(
        'The link names a level of confidence that is not known here; all levels are included.',
      ),
      actorOrder: one(
        'The link asks for an order of actors that is not known here; the default order is used.',
      ),
      issueOrder: one(
        'The link asks for an order of issues that is not known here; the default order is used.',
      ),
      grouped: one('The link does not say clearly whether to group by bloc; blocs are kept together.'),
      observers: one(
        `The link does not say clearly whether to show ${observerNames.within}; they are shown.`,
      ),
      allIssues: one(
        'The link does not say clearly whether to show all issues; those on which nobody differs are left out.',
      ),
      highlight: list(
        'The link highlights something that this dossier does not have; nothing is highlighted.',
        'The link highlights things that this dossier does not have; nothing is highlighted.',
        'The link highlights something that this dossier does not have; the rest is highlighted.',
        'The link highlights things that this dossier does not have; the rest is highlighted.',
      ),
      notes: list(
        'The link has a note that belongs to nothing in this dossier or is too long; no note is shown.',
        'The link has notes that belong to nothing in this dossier or are too long; no note is shown.',
        'The link has a note that belongs to nothing in this dossier or is too long; the others are shown.',
        'The link has notes that belong to nothing in this dossier or are too long; the others are shown.',
      ),
      only: list(
        'The link chooses a row that this dossier does not have; no row is chosen.',
        'The link chooses rows that this dossier does not have; no row is chosen.',
        'The link chooses a row that this dossier does not have; the others it names are chosen.',
        'The link chooses rows that this dossier does not have; the others it names are chosen.',
      ),
      hidden: list(
        'The link leaves a part out of the picture that is not known here; all parts are shown.',
        'The link leaves parts out of the picture that are not known here; all parts are shown.',
        'The link leaves a part out of the picture that is not known here; the others it names are left out.',
        'The link leaves parts out of the picture that are not known here; the others it names are left out.',
      ),
      allActors: one(
        'The link does not say clearly whether to show actors with one position; they are named in a line.',
      ),
      allTheses: one(
        'The link does not say clearly whether to show arguments nobody disputes; they are left out.',
      ),
      turned: one('The link does not say clearly whether actors are rows; they are columns.'),
      instrument: one(
        'The link asks for a treaty or document that this dossier does not have; all are shown.',
      ),
      instruments: list(
        'The link compares a treaty that this dossier does not have; the default choice is shown.',
        'The link compares treaties that this dossier does not have; the default choice is shown.',
        'The link compares a treaty that this dossier does not have; the others it names are compared.',
        'The link compares treaties that this dossier does not have; the others it names are compared.',
      ),
      clause: one('The link asks for a clause that this dossier does not have; the default is shown.'),
      figure: one('The link asks for a figure that this dossier does not have; all figures are shown.'),
      sumOf: one(
        'The link adds up figures like one that this dossier does not have; the usual ones are added up.',
      ),
      sumBy: one('The link adds figures up in a way that is not known here; the usual way is shown.'),
      issue: one('The link asks for an issue that this dossier does not have; the default is shown.'),
      actor: one('The link asks for an actor that this dossier does not have; the default is shown.'),
      actors: list(
        'The link compares an actor that this dossier does not have; the pair furthest apart is shown.',
        'The link compares actors that this dossier does not have; the pair furthest apart is shown.',
        'The link compares an actor that this dossier does not have; the others it names are compared.',
        'The link compares actors that this dossier does not have; the others it names are compared.',
      ),
      thesis: one('The link asks for an argument that this dossier does not have; the default is shown.'),
      thesisOrder: one(
        'The link asks for an order of arguments that is not known here; the most disputed come first.',
      ),
      claimant: one(
        'The link asks for the claims of an actor that this dossier does not have; claims of all actors are shown.',
      ),
      claimType: one('The link asks for a type of claim that is not known here; all types are shown.'),
      topic: one('The link asks for a topic that this dossier does not have; all topics are shown.'),
      credibility: one(
        'The link names a level of credibility that is not known here; all levels are included.',
      ),
      reliability: one(
        'The link names a level of reliability that is not known here; all levels are included.',
      ),
      threads: one('The link does not say clearly whether to group events by thread; they are not grouped.'),
      from: one(
        'The link begins the timeline on a date that is not in the calendar; it begins with the first event.',
      ),
      to: one(
        'The link ends the timeline on a date that is not in the calendar; it ends with the last event.',
      ),
      scale: one('The link asks for a scale that is not known here; the scale is linear.'),
      page: one('The link asks for a page that cannot be read; the first is shown.'),
      coverage: one(
        'The link asks for a picture of the treaties that is not known here; the usual one is shown.',
      ),
      clauseOrder: one(
        'The link asks for an order that is not known here; the most common clauses come first.',
      ),
      measure: one(
        'The link asks for a measure of agreement that is not known here; the usual one is shown.',
      ),
    },
  };
}

interface NoticeFacts {
  /** How many parts of the link could not be followed. */
  readonly amount: number;
  /** Whether others of the same list could be. */
  readonly followed: boolean;
}

function one(sentence: string): (facts: NoticeFacts) => string {
  return () => sentence;
}

/** Of a list: nothing of it could be followed (one part, several), or some of it (one part, several). */
function list(
  one: string,
  several: string,
  someOne: string,
  someSeveral: string,
): (facts: NoticeFacts) => string {
  return ({ amount, followed }) => {
    if (followed) return amount > 1 ? someSeveral : someOne;
    return amount > 1 ? several : one;
  };
}
