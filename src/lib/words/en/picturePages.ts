import type { Formats } from '../Formats.ts';

/** A part of a long list: the position of the first, that behind the last, and how many there are in all. */
type Stretch = Readonly<Record<'from' | 'to' | 'all', number>>;

/** Which rows of a long list are drawn and, where not all fit, which of their columns. */
type PageFacts = Stretch & { readonly columns?: Stretch | null };

/** Where a picture has no room for all; positions are counted from 0, `to` is behind the last. */
export function picturePages(formats: Formats) {
  /** `61–120 of 290`. */
  const stretch = ({ from, to, all }: Stretch) =>
    `${formats.number(from + 1)}–${formats.number(to)} of ${formats.number(all)}`;
  const columnsOf = ({ columns }: PageFacts) => (columns ? `, columns ${stretch(columns)}` : '');
  return {
    shown: ({ columns = null, ...rows }: PageFacts) => {
      const more = rows.all - rows.to + rows.from;
      const others = 'on other pages and in files of data';
      if (columns === null) return `${stretch(rows)} shown, ${formats.number(more)} more ${others}`;
      return `${stretch(rows)} shown, columns ${stretch(columns)}; the rest ${others}`;
    },
    /** Of the page before or behind; null where there is none. */
    previous: (page: PageFacts | null) =>
      page
        ? `Previous: ${formats.number(page.from + 1)}–${formats.number(page.to)}${columnsOf(page)}`
        : 'Previous page',
    next: (page: PageFacts | null) => (page ? `Next: ${stretch(page)}${columnsOf(page)}` : 'Next page'),
  };
}
