import type { IssueKind } from '#lib/model/issue.ts';

/** What a description of tables says of one of them and of its columns, in the place of what the model says. */
export interface TableTexts {
  readonly description?: string;
  readonly fields: Readonly<Record<string, { readonly title?: string; readonly description: string }>>;
}

const named = { description: 'How a sentence names it, without quotation marks; may be empty.' };

const scale: Readonly<Record<'issues' | 'stances', TableTexts>> = {
  issues: {
    description: 'Scales on which an actor has a place.',
    fields: {
      proposition: { description: 'What the scale is about.' },
      support_means: {
        title: 'High end',
        description: 'The number at the high end, what it means, or both.',
      },
      oppose_means: { title: 'Low end', description: 'The number at the low end, what it means, or both.' },
      name_in_text: named,
    },
  },
  stances: {
    fields: {
      stance: {
        description:
          'From -2 (at the low end) through 0 (in the middle) to 2 (at the high end); empty unless the status is position.',
      },
    },
  },
};

const statement: typeof scale = {
  issues: {
    description: 'Statements with which an actor can agree or disagree.',
    fields: {
      proposition: { description: 'The statement in full.' },
      support_means: { title: 'To agree means', description: 'What counts as agreement.' },
      oppose_means: { title: 'To disagree means', description: 'What counts as disagreement.' },
      name_in_text: named,
    },
  },
  stances: {
    fields: {
      stance: {
        description:
          'From -2 (strongly disagrees) through 0 (neutral or undecided) to 2 (strongly agrees); empty unless the status is position.',
      },
    },
  },
};

/** What tables say of themselves where positions are no support; the model speaks of support. */
export const kindTexts: Readonly<Record<IssueKind, Partial<typeof scale>>> = {
  position: {},
  assessment: {},
  scale,
  statement,
};
