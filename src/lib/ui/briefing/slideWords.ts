import { catalog } from '#lib/charts/catalog.ts';
import { pinnedViews, type Slide, type SlideContent } from '#lib/model/briefing.ts';
import type { Words } from '#lib/words/Words.ts';

/**
 * What a slide is called: its headline, or what it is of.
 *
 * @param found the headline that is drafted for it; empty where that is not known yet
 */
export function slideTitle(words: Words, slide: Slide, found = ''): string {
  if (slide.headline.kind !== 'drafted') return slide.headline.text;
  if (found !== '') return found;
  const [view] = pinnedViews(slide);
  return view?.seen?.headline ?? nameOf(words, slide.content);
}

function nameOf(words: Words, content: SlideContent): string {
  const { slides } = words.of('briefing');
  if (content.kind === 'text') return content.text.split('\n')[0]?.trim() || slides.text;
  if (content.kind === 'quote') return slides.quote;
  const id = content.kind === 'view' ? content.chart : content.left.chart;
  return catalog.find((chart) => chart.id === id)?.name(words) ?? id;
}
