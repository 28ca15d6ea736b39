import { v5 } from 'uuid';
import { readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { type DocumentNote, notesIn } from '../document';
import { talksIn, type TalkInDocument } from './eachTalk';
import type { Format, TalkSource } from './format';

/**
 * Notes as a page of W3C Web Annotations (2017) in JSON-LD. The target of each is the URL of the talk, with the moment
 * as a media fragment in normal play time.
 */
export const annotations: Format<TalkSource> = {
  id: 'annotations',
  label: 'formatAnnotations',
  print({ document }) {
    const items = talksIn(document).flatMap((entry) =>
      notesIn(entry.talk).map((note) => annotationOf(entry, note)),
    );
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      // The same notes give the same page.
      id: `urn:uuid:${v5(items.map(({ id }) => id).join(' '), v5.URL)}`,
      type: 'AnnotationPage',
      items,
    };
    const content = `${JSON.stringify(page, null, 2)}\n`;
    return { content, extension: 'jsonld', type: 'application/ld+json' };
  },
};

/** The motivation of each kind of note, in the terms of the standard (3.3.5). */
const MOTIVATIONS = {
  note: 'commenting',
  question: 'questioning',
  idea: 'highlighting',
  quote: 'highlighting',
  task: 'commenting',
  bookmark: 'bookmarking',
} as const;

function annotationOf({ talk }: TalkInDocument, note: DocumentNote) {
  const { kind, body } = readNote(note.text);
  const end = note.until === undefined ? '' : `,${note.until}`;
  const quote =
    note.quote === undefined
      ? []
      : [{ type: 'TextualBody', value: note.quote, format: 'text/plain', purpose: 'describing' }];
  const tags = tagsOf(note.text).map((value) => ({
    type: 'TextualBody',
    value,
    purpose: 'tagging',
  }));
  const text = body === '' ? [] : [{ type: 'TextualBody', value: body, format: 'text/markdown' }];
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[kind],
    body: [...text, ...quote, ...tags],
    target: {
      source: talk.url,
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://www.w3.org/TR/media-frags/',
        value: `t=npt:${note.at}${end}`,
      },
    },
  };
}
