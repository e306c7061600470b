/** What stands beside the picture: a mark's sentence and its passages. */
export interface EvidencePanel {
  /** @param from what was chosen, to which the focus goes back */
  readonly open: (from: HTMLElement | SVGElement) => void;
  /** @returns whether it was open */
  readonly close: () => boolean;
}

/** Fills the panel from the list of passages at the end of the page. */
export function wirePanel(panel: HTMLElement): EvidencePanel {
  const part = (name: string) => panel.querySelector<HTMLElement>(`.${name}`)!;
  let opener: HTMLElement | SVGElement | null = null;

  function open(from: HTMLElement | SVGElement): void {
    opener?.classList.remove('open');
    opener = from;
    from.classList.add('open');
    const sentence = from.querySelector('title')?.textContent ?? '';
    part('title').textContent = from.dataset['title'] || sentence || from.textContent;
    part('sentence').textContent = from.dataset['title'] ? sentence : '';
    const numbers = (from.dataset['passages'] ?? '').split(' ').filter((number) => number !== '');
    part('nothing').hidden = numbers.length > 0;
    part('list').replaceChildren(
      ...numbers.flatMap((number) => {
        const copy = document.getElementById(`p${number}`)?.cloneNode(true);
        if (!(copy instanceof HTMLElement)) return [];
        copy.removeAttribute('id');
        return [copy];
      }),
    );
    panel.hidden = false;
    panel.scrollTop = 0;
    document.documentElement.classList.add('with-panel');
    part('title').focus();
    from.scrollIntoView({ block: 'nearest' });
  }

  function close(): boolean {
    if (panel.hidden) return false;
    panel.hidden = true;
    document.documentElement.classList.remove('with-panel');
    opener?.classList.remove('open');
    opener?.focus();
    opener = null;
    return true;
  }

  part('close').addEventListener('click', close);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.passage') : null;
    if (!link) return;
    event.preventDefault();
    open(link);
  });
  return { open, close };
}
