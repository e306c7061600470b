import type { Request } from '#lib/charts/kit/defineChart.ts';
import type { Step } from '#lib/charts/kit/likelyViews.ts';
import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation, type View } from '#lib/model/view.ts';
import { lightTheme, type Theme } from '#lib/scene/theme.ts';
import type { Words } from '#lib/words/Words.ts';
import { readMarkAddress } from '#lib/model/markAddress.ts';
import { readView, viewQuery, type Notice } from '#lib/view/viewParams.ts';

/** Where another one is looked at, the open mark is not drawn any more. */
const subjects: readonly (keyof View)[] = ['issue', 'actor', 'thesis', 'clause'];

/** What changes none of the rows that are listed, so that a page of them stays the page that it is. */
const besideRows: readonly (keyof View)[] = ['page', 'highlight', 'notes', 'hidden', 'credit', 'scale'];

/** What every part of the page shares: the dossier that is open, the view of it, the theme in force. */
export class App {
  dossier: Dossier = $state.raw() as Dossier;
  /** What the page says, in the language of the site. */
  words: Words = $state.raw() as Words;
  view = $state.raw<View>(defaultView);
  /** `chart:key` of the mark whose evidence is open; empty for none. */
  mark = $state('');
  /** What of the link could not be followed. */
  notices = $state.raw<readonly Notice[]>([]);
  theme = $state.raw<Theme>(lightTheme);
  /** Texts of the documents a reader has opened here, by `sources.id`; they stay in this page. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole, never changed
  documents = $state.raw<ReadonlyMap<string, string>>(new Map());
  /** False in the prerendered page and until the page has come alive. */
  alive = $state(false);
  /** Ids of the charts on the page. */
  readonly charts = new SvelteSet<string>();
  /** What was set last; null for nothing yet. */
  lastStep: Step | null = null;
  /** True if the link opens a mark of a chart that is not on the page. */
  readonly markIsElsewhere = $derived(
    this.alive && this.mark !== '' && !this.charts.has(readMarkAddress(this.mark)?.chart ?? ''),
  );

  /** Does what takes long of a view before it is shown; null where there is nothing to wait for. */
  before: ((view: View) => Promise<void> | null) | null = null;
  /** What is asked for, be it shown already or not. */
  #asked: View = defaultView;

  readonly #show: (query: string) => void;

  /** @param show writes the query of the view into the address bar */
  constructor(dossier: Dossier, words: Words, show: (query: string) => void) {
    this.dossier = dossier;
    this.words = words;
    this.#show = show;
  }

  /** Takes the view from an address. */
  read(search: string): void {
    const { view, mark, notices } = readView(search, this.dossier);
    // The same object for as long as charts of it look the same.
    if (viewQuery(view) !== viewQuery(this.#asked)) this.#take(view);
    this.mark = mark;
    this.notices = notices;
  }

  /** Changes a part of the view and the address with it. */
  set(change: Partial<View>): void {
    const keys = Object.keys(change) as (keyof View)[];
    this.lastStep = { keys, from: this.view };
    const { page } = keys.every((key) => besideRows.includes(key)) ? this.#asked : defaultView;
    this.#take({ ...this.#asked, page, ...change });
    if (subjects.some((key) => key in change)) this.mark = '';
    this.#told();
  }

  /** What a chart is asked for: the dossier that is open, in the newest view. */
  request(presentation: Presentation = 'full'): Request {
    return { dossier: this.dossier, words: this.words, view: this.view, presentation };
  }

  /** Opens the evidence of a mark, or closes it with an empty address. */
  open(mark: string): void {
    this.mark = mark;
    this.#told();
  }

  #told(): void {
    this.notices = [];
    this.#show(viewQuery(this.#asked, undefined, this.mark));
  }

  /** The view that was asked for last is the one that comes to be shown. */
  #take(view: View): void {
    this.#asked = view;
    const waiting = this.before?.(view) ?? null;
    if (!waiting) this.view = view;
    else void waiting.then(() => view === this.#asked && (this.view = view));
  }
}

const key = Symbol('app');

export function provideApp(app: App): App {
  return setContext(key, app);
}

export function useApp(): App {
  return getContext<App>(key);
}
