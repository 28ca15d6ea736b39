import { readNote } from '../../notebook/kinds';
import type { DocumentNote, DocumentTalk } from '../document';
import type { DocumentStyle } from '../documentStyle';
import { momentText } from '../noteNodes';
import { talksIn } from './eachTalk';
import type { Format, TalkSource } from './format';

/** Notes as text without markup. Each begins with its moment. */
export const plainText: Format<TalkSource> = {
  id: 'text',
  label: 'formatText',
  print({ document, style }) {
    const talks = talksIn(document).map(({ conference, talk }) =>
      talkText(conference, talk, style),
    );
    const content = `${talks.join('\n\n\n')}\n`;
    return { content, extension: 'txt', type: 'text/plain' };
  },
};

function talkText(conference: string, talk: DocumentTalk, style: DocumentStyle): string {
  const who = talk.speakers.join(', ') || (talk.byline ?? '');
  const head = [
    talk.title ?? talk.url,
    [who, conference, talk.date].filter(Boolean).join(' — '),
    talk.subject,
    talk.abstract,
    talk.url,
  ].filter(Boolean);
  const chapters = talk.chapters.map(({ title, notes }) => {
    const lines = notes.map((note) => noteText(note, style));
    return [...(title === undefined ? [] : [title]), ...lines].join('\n');
  });
  return [head.join('\n'), ...chapters].join('\n\n');
}

function noteText(note: DocumentNote, style: DocumentStyle): string {
  const { body } = readNote(note.text);
  const textWithBox = note.done === undefined ? note.text : `[${note.done ? 'x' : ' '}] ${body}`;
  const quote = note.quote === undefined ? [] : [`“${note.quote}”`];
  const address = style.writtenLinks && note.url !== undefined ? [note.url] : [];
  const [first = '', ...rest] = [textWithBox.trim(), ...quote, ...address]
    .filter((part) => part !== '')
    .flatMap((part) => part.split(/\r\n?|\n/));
  return [`${momentText(note, style)} ${first}`.trimEnd(), ...rest.map((line) => `  ${line}`)].join(
    '\n',
  );
}
