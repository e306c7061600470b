import type { Dossier } from '#lib/model/dossier.ts';
import { renamedDossier } from './renamedDossier.ts';

/** The dossier with all that a reader sees said alike, and conditions and questions said twice; ids stay. */
export function sameNames(dossier: Dossier): Dossier {
  const { info, provisions, ...rest } = renamedDossier(dossier, (text) => text && 'Same');
  const question = { question: 'Same?', page: '/claims', view: '' };
  // Groups that differ and read the same.
  const alike = (at: number) => ['same', 'same_', 'same-'][at % 3] ?? '';
  return {
    ...rest,
    info: { ...info, questions: [question, question] },
    actors: rest.actors.map((actor, at) => ({ ...actor, bloc: alike(at) })),
    issues: rest.issues.map((issue, at) => ({ ...issue, category: alike(at) })),
    theses: rest.theses.map((thesis, at) => ({ ...thesis, topic: alike(at) })),
    claims: rest.claims.map((claim) => ({ ...claim, quote: 'same', note: 'Same' })),
    events: rest.events.map((event) => ({ ...event, thread: event.thread && 'Same' })),
    provisions: provisions.map((provision, at) => ({
      ...provision,
      category: dossier.provisions[at]!.category,
      conditions: 'same; same',
    })),
  };
}
