import type { Operation } from '#lib/briefing/operations.ts';
import type { Briefing, Slide } from '#lib/model/briefing.ts';

/**
 * What it takes that a slide stands under a heading: its section is renamed, or begins with it and reaches to the next one.
 *
 * @param title empty to take the section apart
 * @param id of a section that does not exist yet
 * @returns null where nothing is to be done
 */
export function sectionOperation(
  briefing: Briefing,
  slide: Slide,
  title: string,
  id: string,
): Operation | null {
  const { slides, sections } = briefing;
  const name = title.trim();
  const own = sections.find((section) => section.id === slide.section);
  if (own && name === own.title) return null;
  if (own && name !== '') return { kind: 'rename', section: own.id, title: name };
  if (own) {
    const members = slides.filter(({ section }) => section === own.id);
    return { kind: 'group', slides: members.map((each) => each.id), section: null };
  }
  if (name === '') return null;
  const from = slides.findIndex((each) => each.id === slide.id);
  const end = slides.findIndex(({ section }, at) => at > from && section !== '');
  const members = slides.slice(from, end < 0 ? undefined : end);
  return { kind: 'group', slides: members.map((each) => each.id), section: { id, title: name } };
}
