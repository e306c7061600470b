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
  /** The rows, the columns or both; rows that are all there are not told. */
  const leaf = ({ columns = null, ...rows }: PageFacts) => {
    if (columns === null) return stretch(rows);
    const parts = [
      ...(rows.to - rows.from === rows.all ? [] : [stretch(rows)]),
      `columns ${stretch(columns)}`,
    ];
    return parts.join(', ');
  };
  return {
    shown: (page: PageFacts) => {
      const others = 'on other pages and in files of data';
      if (page.columns) return `${leaf(page)} shown, the rest ${others}`;
      return `${leaf(page)} shown, ${formats.number(page.all - page.to + page.from)} more ${others}`;
    },
    /** Of the page before or behind; null where there is none. */
    previous: (page: PageFacts | null) => {
      if (page?.columns) return `Previous: ${leaf(page)}`;
      return page ? `Previous: ${formats.number(page.from + 1)}–${formats.number(page.to)}` : 'Previous page';
    },
    next: (page: PageFacts | null) => (page ? `Next: ${leaf(page)}` : 'Next page'),
  };
}
