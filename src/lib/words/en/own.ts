import type { OwnProblem } from '#lib/model/ownDossier.ts';
import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** Of the dossiers that a reader keeps in the browser. */
export function own(formats: Formats) {
  function problem(of: OwnProblem): string {
    switch (of.kind) {
      case 'gone':
        return 'It was deleted, or it was kept in another browser or on another computer.';
      case 'changedElsewhere':
        return 'Another tab has changed this dossier in the meantime. Nothing of it was overwritten.';
      case 'damaged':
        return `It has ${count(formats, of.problems.length, 'problem')} and cannot be shown until ${of.problems.length === 1 ? 'that is' : 'they are'} mended.`;
      case 'noRoom':
        return 'There is no room left on this device. What was kept before is still there. Save this dossier as a file, then make room.';
      case 'noStore':
        return 'This browser keeps nothing for this site, as in a private window. Save the dossier as a file before you leave.';
      case 'storeNewer':
        return 'Another tab has a later version of Standpoint open. Load this page again.';
      case 'storeFailed':
        return `The browser’s storage failed: ${of.message}`;
    }
  }

  return {
    problem,
    /** While a large dossier is read: how much of it has been, and for how many seconds. */
    reading: ({ share, seconds }: { share: number; seconds: number }) =>
      `Your dossier is being read: ${formats.number(Math.round(share * 100))}% after ${formats.number(Math.round(seconds * 10) / 10)} seconds.`,
    /** Who answers for the data, in the place of a licence or beside it. */
    supplied: (licence: string) => (licence === '' ? 'user-supplied data' : `${licence}, user-supplied data`),
    line: {
      open: 'Your own dossier',
      all: 'All your dossiers',
      back: (title: string) => `Back to “${title}”`,
    },
    tables: {
      lead: 'These tables are your own. They are in this browser and nowhere else; save them as a ZIP to pass them on, or to open them on another computer.',
      zip: 'Save all as a ZIP',
      code: 'Edit in the coding table',
      save: 'Save as CSV',
      saveOf: (table: string) => `Save “${table}” as CSV`,
    },
    lacking: {
      nothing: (title: string) => `“${title}” has nothing for this page.`,
      others: 'It has:',
    },
    missing: {
      heading: 'This dossier cannot be opened here',
      why: (of: OwnProblem, id: string) =>
        of.kind === 'gone' ? `This browser has no dossier “${id}”. ${problem(of)}` : problem(of),
      mend: 'Mend it in the coding table',
      openFile: 'Open its file, or another dossier',
      toBuiltIn: (title: string) => `Go to “${title}”`,
    },
  };
}
