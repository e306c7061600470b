import type { Step } from '#lib/model/stance.ts';
import type { SpectrumContext } from './read.ts';

/** What it is called to stand on a step of the issue: what is the case is affirmed, not supported. */
export function stepName({ dossier, words, data }: SpectrumContext, step: Step): string {
  const { steps, assessments } = words.of('common');
  return (dossier.issues[data.issue]?.kind === 'assessment' ? assessments : steps)[step];
}
