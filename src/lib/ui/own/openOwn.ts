import { readOwnDossier } from '#lib/own/readOwnDossier.ts';
import { withStore } from '#lib/own/withStore.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { fromTheRight } from '#lib/model/fromTheRight.ts';
import { dossierWords, type Manner } from '#lib/words/dossierWords.ts';
import { sayAnew } from '#lib/words/siteWords.ts';
import type { Words } from '#lib/words/Words.ts';
import { arrive } from '../network/arrive.ts';
import type { App } from '../app.svelte.ts';
import { ownDossier } from './ownDossier.svelte.ts';
import OwnLacking from './OwnLacking.svelte';
import OwnLine from './OwnLine.svelte';
import OwnMissing from './OwnMissing.svelte';
import { ownTrouble } from './ownTrouble.svelte.ts';

/** Opens a dossier of the reader's own in place of the one that is open; what cannot be opened is said instead. */
export async function openOwn(app: App, id: string): Promise<void> {
  await arrive(() => app.words.load('own'));
  ownDossier.Line = OwnLine;
  const opened = await withStore(async (store) => {
    const kept = await readOwnDossier(store, id);
    const isFromTheRight = [...kept.files.values()].some((text) => fromTheRight.test(text));
    const { sourceNoun = null } = kept.dossier.info;
    // Before the dossier, so that nothing is said of it otherwise.
    await sayFor(app, { isFromTheRight, sourceNoun });
    return kept;
  });
  if (opened.ok) {
    const kept = opened.result;
    app.dossier = namedAsOwn(kept.dossier, kept.head.title, app.words);
    ownDossier.kept = kept;
    ownDossier.id = id;
    ownDossier.Missing = null;
    ownDossier.Lacking = OwnLacking;
  } else {
    ownTrouble.id = id;
    ownTrouble.problem = opened.problem;
    ownDossier.kept = null;
    ownDossier.id = '';
    ownDossier.Missing = OwnMissing;
  }
}

const ofSite: Manner = __STANDPOINT_MANNER__ ?? { isFromTheRight: false, sourceNoun: null };
let inForce = ofSite;

/** From now on all is said as a dossier needs it, until that of the site is open again. */
async function sayFor(app: App, manner: Manner): Promise<void> {
  if (JSON.stringify(manner) === JSON.stringify(inForce)) return;
  app.words = await arrive(() => sayAnew((language) => dossierWords(language, manner)));
  inForce = manner;
  ownDossier.leave = () => sayFor(app, ofSite);
}

/** The dossier under the title that its reader has given it; whatever is made of it says that its data are the reader's. */
function namedAsOwn(dossier: Dossier, title: string, words: Words): Dossier {
  const say = words.of('own');
  const { licence } = dossier.info;
  const said = licence.title || licence.name;
  const own = { name: say.supplied(licence.name), title: say.supplied(said), url: licence.url };
  return { ...dossier, info: { ...dossier.info, title, licence: own } };
}
