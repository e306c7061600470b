/** What runs in a briefing of one file: bundled by `scripts/pageScript.ts` into `../pageScript.ts`. */
import { wirePanel } from './evidencePanel.ts';
import { wireMarks } from './marks.ts';
import { wirePresenting } from './presenting.ts';

const panel = wirePanel(document.querySelector<HTMLElement>('.panel')!);
wireMarks(panel.open);
wirePresenting(panel);
