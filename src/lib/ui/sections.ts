export interface SectionPage {
  /** As a route such as `/stances`. */
  readonly route: string;
  readonly label: string;
}

/** A part of the site: one entry of the main navigation with the views behind it, the first of which it opens. */
export interface Section {
  readonly label: string;
  readonly pages: readonly [SectionPage, ...SectionPage[]];
}

/** In the order of the navigation. */
export const sections: readonly Section[] = [
  { label: 'Overview', pages: [{ route: '/', label: 'Overview' }] },
  {
    label: 'Stances',
    pages: [
      { route: '/stances', label: 'All stances' },
      { route: '/issue', label: 'One issue' },
      { route: '/actor', label: 'One actor' },
      { route: '/compare', label: 'Compare actors' },
    ],
  },
  {
    label: 'Claims',
    pages: [
      { route: '/claims', label: 'Claims by source' },
      { route: '/thesis', label: 'One thesis' },
      { route: '/search', label: 'Search' },
    ],
  },
  {
    label: 'Figures',
    pages: [
      { route: '/figures', label: 'Amounts' },
      { route: '/exchange', label: 'Who gives what' },
    ],
  },
  {
    label: 'Treaty',
    pages: [
      { route: '/treaty', label: 'Provisions' },
      { route: '/treaties', label: 'Treaties compared' },
      { route: '/clause', label: 'One clause' },
    ],
  },
  { label: 'Timeline', pages: [{ route: '/timeline', label: 'Timeline' }] },
  {
    label: 'Sources',
    pages: [
      { route: '/sources', label: 'Documents and publications' },
      { route: '/checks', label: 'What holds' },
    ],
  },
  { label: 'Data', pages: [{ route: '/data', label: 'Data' }] },
];

/** The section that a route of the site belongs to; pages below one, such as `/data/stances`, belong to it too. */
export function sectionOf(route: string): Section | undefined {
  return sections.find(({ pages }) =>
    pages.some((page) => page.route === route || (page.route !== '/' && route.startsWith(`${page.route}/`))),
  );
}
