import type { Formats } from '../Formats.ts';
import { asOfTold, type AsOfFacts } from './asOf.ts';
import { capitalised, count } from './english.ts';

/** What stands on every page: masthead, navigation, footer, notices, errors. */
export function shell(formats: Formats) {
  const { number } = formats;
  return {
    product: 'Standpoint',
    /** Of a tab or bookmark; the dossier is empty until it is open. */
    pageTitle: ({ page, dossier }: { page: string; dossier: string }) =>
      [page, dossier, 'Standpoint'].filter((part) => part !== '').join(' · '),
    skip: 'Skip to the content',
    views: 'Pages',
    /** The link to the briefing, where it has slides. */
    briefingOf: (slides: number) => `Briefing (${number(slides)})`,
    viewsOf: (section: string) => `${section}: pages`,
    /** Below the answers; the dossier's own description of itself stands above them. */
    about: ({ documents, ...known }: { documents: number } & AsOfFacts) =>
      `${capitalised(asOfTold(formats, known))}. Based on ${count(formats, documents, 'document')}.`,
    /** On the button that turns the page to it. */
    darkTheme: 'Dark theme',
    lightTheme: 'Light theme',
    colophon: ({ title, licence, ...known }: { title: string; licence: string } & AsOfFacts) =>
      `${title}, ${asOfTold(formats, known)}. ${licence === '' ? '' : `Data: ${licence}. `}Software: Standpoint, MIT licence. Nothing you do here is sent anywhere.`,
    /** Leads to the texts of all licences of what is in the site. */
    licences: 'Licences of software and fonts',
    sections: {
      overview: 'Overview',
      positions: 'Positions',
      /** In its place where nobody's positions are known. */
      actors: 'Actors',
      arguments: 'Arguments',
      /** In its place where claims were rated. */
      checks: 'Fact checks',
      trade: 'Figures',
      /** In its place where transfers are told without figures. */
      transfers: 'Transfers',
      treaty: 'Provisions',
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
    stopOpening: 'Stop',
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
        notices: 'Part of the link could not be followed; why did not load.',
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
  };
}
