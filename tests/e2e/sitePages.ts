/** A page of the site as the browser tests visit it. */
export interface SitePage {
  /** Ends in a slash, as every address of the site does. */
  readonly path: string;
  /** Whether at least one chart is part of the page as it is sent. */
  readonly hasChart: boolean;
}

export const sitePages: readonly SitePage[] = [
  { path: '/', hasChart: true },
  { path: '/stances/', hasChart: true },
  { path: '/issue/', hasChart: true },
  { path: '/actor/', hasChart: true },
  { path: '/compare/', hasChart: true },
  { path: '/claims/', hasChart: true },
  { path: '/thesis/', hasChart: false },
  { path: '/search/', hasChart: false },
  { path: '/figures/', hasChart: true },
  { path: '/exchange/', hasChart: true },
  { path: '/treaty/', hasChart: true },
  { path: '/treaties/', hasChart: true },
  { path: '/clause/', hasChart: false },
  { path: '/timeline/', hasChart: true },
  { path: '/sources/', hasChart: false },
  { path: '/checks/', hasChart: true },
  { path: '/data/', hasChart: false },
  { path: '/data/stances/', hasChart: false },
  { path: '/data/codebook/', hasChart: false },
  { path: '/briefing/', hasChart: false },
  { path: '/open/', hasChart: false },
  { path: '/code/', hasChart: false },
];
