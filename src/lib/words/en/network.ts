import type { Formats } from '../Formats.ts';

/** What is said where something does not come over the network: what is missing, and what can be done. */
export function network({ date }: Formats) {
  return {
    again: 'Try again',
    /** After a link; the page may have no name here. */
    opening: ({ page }: { page: string | null }) =>
      `${page === null ? 'The page' : `“${page}”`} did not arrive. Trying again …`,
    notOpened: ({ page, offline }: { page: string | null; offline: boolean }) =>
      `${page === null ? 'The page' : `“${page}”`} could not be opened: ${
        offline ? 'there is no connection' : 'the site does not answer; the connection may be interrupted'
      }. The page you were on is still here.`,
    /** A link to another site, or to a file. */
    away: 'This link needs a connection, and there is none.',
    font: 'A font did not arrive. Letters look other than they should, and in pictures they may touch.',
    style: 'A part of the layout of this page did not arrive. It may look other than it should.',
    copy: ({ day }: { day: string }) =>
      `This is a copy of ${date(day)}, kept on this computer, because the site does not answer. The site may have been updated since.`,
    newest: 'Load the page from the site',
  };
}
