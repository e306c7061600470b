import type { Dossier } from '#lib/model/dossier.ts';

/** A thesis as it stands within a sentence, without the full stop that the table may print. */
export function thesisText(dossier: Dossier, thesis: number): string {
  return (dossier.theses[thesis]?.thesis ?? '').replace(/\.\s*$/, '');
}
