import type { View } from './view.ts';

/** Another page, or the same one in another view. */
export interface Destination {
  /** The page, as a route. */
  readonly page: string;
  readonly view: Partial<View>;
  /** `chart:key` of the mark whose evidence opens there; absent for none. */
  readonly mark?: string;
}
