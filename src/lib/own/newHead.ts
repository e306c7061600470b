import type { OwnHead } from '#lib/model/ownDossier.ts';

/** The head of a dossier that is about to be kept, under an id that no other has. */
export function newHead({ title, rows }: Pick<OwnHead, 'title' | 'rows'>): OwnHead {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join(
    '',
  );
  return { id, title, changed: new Date().toISOString(), rows };
}

/** The head of a dossier that was changed just now. */
export function changedHead(head: OwnHead, rows: number): OwnHead {
  return { ...head, changed: new Date().toISOString(), rows };
}
