import type { Dossier } from '#lib/model/dossier.ts';
import type { OwnDossier } from '#lib/own/OwnDossier.ts';
import { dossierParameter } from '#lib/view/viewParams.ts';
import type { DossierThread } from './DossierThread.ts';
import type { Component } from 'svelte';

/** The dossier of the reader's own that is open, if any: of a page, since addresses are made where no app is at hand. */
class Opened {
  /** As addresses name it; empty for the dossier of the site. */
  id = $state('');
  /** What is kept of it; null where the dossier of the site is open. */
  kept = $state.raw<OwnDossier | null>(null);
  /** The title of the dossier of the reader's own that cannot be opened here; empty where none is known. */
  missingTitle = $state('');
  /** What is shown in the place of a page whose address names a dossier that cannot be opened here. */
  Missing = $state.raw<Component | null>(null);
  /** What is shown in the place of a page for which the dossier has nothing. */
  Lacking = $state.raw<Component | null>(null);
  /** What says over every page that the reader's own dossier is open. */
  Line = $state.raw<Component | null>(null);

  /** How far a large dossier has been read, in words, and what ends it; null while none is. */
  reading = $state.raw<{ readonly text: string; readonly stop: () => void } | null>(null);
  /** What works out the cells of a large dossier; null where the page does it itself. */
  thread: DossierThread | null = null;

  /** Pages for what lies beside the tables of a dossier, where nothing does. */
  readonly pagesWithout = $derived(
    this.kept !== null && !this.kept.files.has('CODEBOOK.md') ? ['/data/codebook'] : [],
  );

  /** Has all said again as the dossier of the site needs it, where one of the reader's own needed it otherwise. */
  leave?: (() => Promise<void>) | undefined;

  /** From now on the dossier of the site is open. */
  async close(): Promise<void> {
    await this.leave?.();
    this.thread?.close();
    this.thread = null;
    this.id = '';
    this.kept = this.Missing = this.Lacking = null;
  }
}

export const ownDossier = new Opened();

/**
 * The query of a page of ours, with the dossier of the reader's own that is open.
 *
 * @param query of a view, with its question mark, or empty
 */
export function ownQuery(query: string): string {
  if (ownDossier.id === '') return query;
  return `?${dossierParameter}=${ownDossier.id}${query.replace('?', '&')}`;
}

/** What names of files about a dossier of the reader's own begin with; nothing for the dossier of the site. */
export function ownStem({ info }: Pick<Dossier, 'info'>): string {
  return ownDossier.id === '' ? '' : `${info.name}-`;
}

/** Hides what a page shows of one dossier while another is looked for; the script of app.html does so before the first paint. */
export function hidePage(): void {
  document.documentElement.dataset['own'] = '';
}

export function showPage(): void {
  delete document.documentElement.dataset['own'];
}
