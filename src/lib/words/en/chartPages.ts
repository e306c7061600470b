import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { countInWords } from './english.ts';
import { kindWords } from './issueKinds.ts';

/** Descriptions of the pages that show a chart, and what stands around it there. */
export function chartPages(formats: Formats) {
  void formats;
  return {
    /** For search engines and link previews. */
    descriptions: {
      '/stances':
        'Who stands where on which issue, how sure that is and where the sources disagree. Every cell opens its evidence.',
      '/claims':
        'Which source supports, contradicts or qualifies which argument, the most disputed first. Every cell opens its claims.',
      '/compare':
        'Where two to four actors disagree and where they agree, issue by issue, and how far apart each pair stands. Every mark opens its evidence.',
      '/figures':
        'The figures in circulation: how much of what, from whom to whom, against which limit, and which values are disputed.',
      '/exchange':
        'What changes hands between the parties, according to the sources: delivered, promised, sought, expected or feared, each with its evidence.',
      '/treaty':
        'What each agreement binds its parties to, and how firmly: one mark for each report of a provision, by subject and strength of wording.',
      '/treaties':
        'The clauses of several agreements side by side: what was kept, what came back, what is new and what was dropped, each with its conditions.',
      '/timeline':
        'What happened when, and which source says so, as exactly as the sources date it. Disputed dates are marked.',
    },
    overview: {
      questions: 'Questions this dossier answers',
      /** Before links to briefings that ship with the site. */
      examples: 'Example briefings',
      example: (slides: number) => countInWords(formats, slides, 'slide'),
      /** To the page that shows the whole of a chart, by its name. */
      more: (page: string) => `Open ${page}`,
      /** The way into the tour, on a first visit. */
      tour: { region: 'Tour', offer: 'New here?', take: 'Take the tour', decline: 'No, thanks' },
    },
    stances: {
      title: 'What the issues are',
      table: 'Issues, as a table',
      issue: 'Issue',
      proposition: 'Proposition',
      /** Over what the ends of all issues mean. */
      means: (told: ToldKind) => kindWords[told].means,
    },
    timeline: { hint: 'Drag to zoom in. Keys: + − zoom, [ ] move, 0 reset.' },
    treaties: { publications: 'Include other publications' },
  };
}
