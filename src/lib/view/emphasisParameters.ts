import { longestNote, mostNotes, type Emphasis } from '#lib/model/view.ts';
import { namesMark } from './namesMark.ts';
import type { Parameter } from './parameter.ts';

function keyList(name: string): Parameter<readonly string[]> {
  return {
    name,
    isList: true,
    write: (keys) => keys.join(','),
    read: (text, dossier, stale) => {
      const asked = [...new Set(text.split(','))].filter((key) => key !== '');
      const keys = asked.filter((key) => namesMark(dossier, key));
      for (const key of asked) if (!keys.includes(key)) stale(key);
      return keys.length ? keys : undefined;
    },
  };
}

/** `prk~treaty:Signed first|f-001-03:A thousand times too much`: a text has another line in place of `|`. */
const notes: Parameter<Emphasis['notes']> = {
  name: 'notes',
  write: (all) => all.map(({ key, text }) => `${key}:${text.replaceAll('|', '¦')}`).join('|'),
  read: (text, dossier, stale) => {
    const parts = text.split('|');
    const read = parts.flatMap((part) => {
      const [, key = '', words = ''] = /^([^:]+):(.+)$/s.exec(part) ?? [];
      if (words.length <= longestNote && namesMark(dossier, key)) return [{ key, text: words }];
      stale(part);
      return [];
    });
    for (const { key, text: words } of read.slice(mostNotes)) stale(`${key}:${words}`);
    return read.length ? read.slice(0, mostNotes) : undefined;
  },
};

/** What a briefer points out; a stale part is one whose mark the dossier has nothing of. */
export const emphasisParameters = { highlight: keyList('highlight'), notes, only: keyList('only') };
