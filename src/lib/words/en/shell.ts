import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** What stands on every page: masthead, navigation, footer, notices, errors. */
export function shell(formats: Formats) {
  const { date, number } = formats;
  return {
    product: 'Standpoint',
    /** Of a tab or bookmark. */
    pageTitle: ({ page, dossier }: { page: string; dossier: string }) => `${page} · ${dossier} · Standpoint`,
    skip: 'Skip to the content',
    views: 'Pages',
    /** The link to the briefing, where it has slides. */
    briefingOf: (slides: number) => `Briefing (${number(slides)})`,
    viewsOf: (section: string) => `${section}: pages`,
    /** Below the answers; the dossier's own description of itself stands above them. */
    about: ({ asOf, documents }: { asOf: string; documents: number }) =>
      `As of ${date(asOf)}. Based on ${count(formats, documents, 'document')}.`,
    /** On the button that turns the page to it. */
    darkTheme: 'Dark theme',
    lightTheme: 'Light theme',
    colophon: ({ title, asOf, licence }: { title: string; asOf: string; licence: string }) =>
      `${title}, as of ${date(asOf)}. Data: ${licence}. Software: Standpoint, MIT licence. Nothing you do here is sent anywhere.`,
    /** Leads to the texts of all licences of what is in the site. */
    licences: 'Licences of software and fonts',
    sections: {
      overview: 'Overview',
      positions: 'Positions',
      arguments: 'Arguments',
      trade: 'Trade and arms',
      treaty: 'Treaty',
      timeline: 'Timeline',
      sources: 'Sources and data',
    },
    /** One name for each page: in the navigation, in its title, over it and in links to it. */
    pages: {
      '/': 'Overview',
      '/stances': 'All positions',
      '/issue': 'One issue',
      '/actor': 'One actor',
      '/compare': 'Actors compared',
      '/claims': 'All arguments',
      '/thesis': 'One argument',
      '/search': 'Search',
      '/figures': 'Figures',
      '/exchange': 'Transfers',
      '/treaty': 'Provisions',
      '/treaties': 'Treaties compared',
      '/clause': 'One clause',
      '/timeline': 'Timeline',
      '/sources': 'Sources',
      '/checks': 'Fact checks',
      '/data': 'Data',
      '/data/codebook': 'Codebook',
      '/briefing': 'Briefing',
      '/open': 'Open your own data',
    },
    /** A page about one of many, or about a dossier: `One actor: Japan`. */
    pageOf: ({ page, of }: { page: string; of: string }) => `${page}: ${of}`,
    markGone: 'This page no longer has the item the link points to.',
    openingOwn: 'Your dossier is being opened …',
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    copyByHand: 'Copy the address below',
    address: 'Address of this view',
    errors: {
      noPage: 'There is no such page',
      noPageAt: (path: string) => `There is no page at ${path}. Try the menu or search.`,
      mayBeMistyped: 'The address may be mistyped or out of date.',
      notShown: 'This page did not load',
      connection:
        'A part of this page did not arrive. The connection may be interrupted, or the site may have been updated.',
      again: 'Load the page again',
      toOverview: 'To the overview',
      /** A part of the page, where it would stand. */
      parts: {
        evidence: 'The evidence did not load.',
        export: 'The export did not load.',
        charts: 'The charts did not load.',
        search: 'The search did not load.',
        tour: 'The tour did not load.',
        picture: 'What looks into pictures did not load.',
        briefing: 'The briefing did not load.',
      },
      why: 'The connection may be interrupted, or the site may have been updated.',
    },
    /** On a page that was sent but did not come to life. */
    still: {
      again: 'Try again',
      copy: 'This is a copy kept on this computer, because the site does not answer.',
      code: 'This page can be read, but its controls do not work: a part of its program did not arrive. The connection may be interrupted, or the site may have been updated.',
      data: 'This page can be read, but its controls do not work: its data did not arrive. The connection may be interrupted, or the site may have been updated.',
      offline:
        'This page can be read, but its controls do not work: there is no connection. It is loaded again as soon as there is one.',
      slow: 'This page can be read; its controls are still loading.',
      own: 'Your dossier is in this browser, but it cannot be shown: a part of the program did not arrive. The connection may be interrupted.',
      away: 'That cannot be opened: there is no connection. This page stays as it is.',
    },
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
        'The link does not say clearly whether to show authors and commentators; they are shown.',
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
