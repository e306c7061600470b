import type { Provision } from '#lib/model/provision.ts';

/**
 * Whether a provision is no more than a code in somebody's table: it says that a treaty has it or has it not, with no word
 * of the text, no place in it and no strength. What such a row says is missing was looked for and not found.
 */
export function isCoded({
  quote,
  paragraph,
  article,
  obligation,
}: Pick<Provision, 'quote' | 'paragraph' | 'article' | 'obligation'>): boolean {
  return quote === '' && paragraph === null && article === '' && obligation === '';
}
