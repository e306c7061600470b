import type { BriefingProblem, Expected } from '#lib/model/briefingProblem.ts';
import type { Formats } from '../Formats.ts';
import { briefingSlides } from './briefingSlides.ts';
import { count } from './english.ts';

/** What keeps a briefing from being opened or kept, and what is wrong with it. */
export function briefing(formats: Formats) {
  const { either, number } = formats;

  function problem(of: BriefingProblem): string {
    switch (of.kind) {
      case 'notArchive':
        return 'This file is no briefing: it is neither a whole archive nor JSON text.';
      case 'noBriefing':
        return 'This archive holds no briefing: it has no briefing.json.';
      case 'altered':
        return `The file is damaged or was changed by another program: ${of.file} is not as it was saved.`;
      case 'fileMissing':
        return `The file is damaged: ${of.file} is missing from it.`;
      case 'notJson':
        return 'The briefing cannot be read: it is no JSON text.';
      case 'otherJson':
        return 'This is JSON text, but no briefing.';
      case 'newer':
        return 'This briefing was saved by a later version of Standpoint.';
      case 'missing':
        return `${of.at} is missing.`;
      case 'unexpected':
        return `${of.at} is ${expected[of.expected]}.`;
      case 'tooLong':
        return `${of.at} is longer than ${number(of.most)} characters.`;
      case 'tooMany':
        return `${of.at} has more than ${count(formats, of.most, 'item')}.`;
      case 'notOneOf':
        return `${of.at} is not ${either(of.allowed)}.`;
      case 'idTwice':
        return `${of.at}: “${of.id}” is used already.`;
      case 'noSection':
        return `${of.at}: there is no section “${of.id}”.`;
      case 'dataDamaged':
        return `The data that the file carries have ${count(formats, of.problems, 'problem')}, so that nothing can be shown of them.`;
      case 'noRoom':
        return 'There is no room left on this device. What was pinned before is kept; the last step is not. Save the briefing as a file, then make room.';
      case 'noStore':
        return 'This browser keeps nothing for this site, as in a private window. Save the briefing as a file before you leave.';
      case 'storeNewer':
        return 'Another tab has a later version of Standpoint open. Load this page again.';
      case 'headDamaged':
        return 'Title, sections and order of this briefing cannot be read; its slides are there.';
      case 'recordDamaged':
        return `Slide “${of.slide}” cannot be read and is left out; the others are whole.`;
      case 'gone':
        return 'This briefing is no longer there; it may have been deleted in another tab.';
      case 'storeFailed':
        return `The briefing could not be kept: ${of.message}`;
    }
  }

  return {
    problem,
    /** The data that are open are not those that a briefing is about. */
    otherDossier: ({ name, open }: { name: string; open: string }) =>
      `This briefing is about the dossier “${name}”; the one that is open is “${open}”.`,
    nothingToDraw: 'This briefing has no slides.',
    /** Slides whose quotation the data do not have, by their ids. */
    leftOut: (slides: readonly string[]) =>
      `Slides whose quotation is not in the data are left out: ${formats.list(slides)}.`,
    slides: briefingSlides(formats),
  };
}

const expected: Readonly<Record<Expected, string>> = {
  text: 'no text',
  list: 'no list',
  object: 'no object',
  id: 'no id: it takes letters, digits, “.”, “_” and “-”, and begins with a letter or digit',
};
