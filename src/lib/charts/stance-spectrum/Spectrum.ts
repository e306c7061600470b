import type { Context } from '../kit/defineChart.ts';
import type { SpectrumData } from './read.ts';

/** What the picture is drawn from. */
export type Spectrum = Pick<
  Context<'stance-spectrum', never, SpectrumData>,
  'dossier' | 'words' | 'say' | 'data' | 'presentation'
>;
