import type { ProvisionStatus } from '#lib/model/provision.ts';

const has = ['yes', 'y', 'true', 'present', 'x', '✓', 'ja', 'wahr', 'oui', 'vrai', 'да', '예', '유'];
const hasNot = ['no', 'n', 'false', 'absent', 'none', 'nein', 'falsch', 'non', 'faux', 'нет', '아니오', '무'];
const notCoded = ['na', 'n/a', 'n.a.', '.', '-', '–', 'nan', 'null', 'missing', 'not coded', 'k. a.', 'k.a.'];

/**
 * What a cell says of a provision: its instrument has it (`reported`), has it not (`excluded`), or nobody has coded it
 * (`none`). Numbers are codes: 0 for what is not there, negative ones for what is not known, all others for degrees of
 * what is there; any other text says what is there.
 */
export function provisionCode(text: string): ProvisionStatus | 'none' {
  const word = text.trim().toLowerCase();
  if (word === '' || notCoded.includes(word) || /^[-−]\s*\d/.test(word)) return 'none';
  return hasNot.includes(word) || /^\+?0([.,]0+)?$/.test(word) ? 'excluded' : 'reported';
}

/** Whether a text is a code and no name, date or amount: a word for yes, no or nothing known, or one digit. */
export function isProvisionCode(text: string): boolean {
  const word = text.trim().toLowerCase();
  return (
    [has, hasNot, notCoded].some((words) => words.includes(word)) || /^([-−]\d{1,3}|\d([.,]0+)?)?$/.test(word)
  );
}

/** Whether a code says no more than that the provision is there. */
export function isPlainCode(text: string): boolean {
  const word = text.trim().toLowerCase();
  return has.includes(word) || /^1([.,]0+)?$/.test(word);
}
