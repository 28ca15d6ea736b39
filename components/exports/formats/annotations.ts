import { v5 } from 'uuid';
import { readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { type DocumentNote, notesIn } from '../document';
import { type Format, talksIn, type TalkOf, type TalkSource } from './format';

/**
 * Notes as a page of W3C Web Annotations (2017) in JSON-LD: each is about a talk's address, at its moment
 * by a media fragment in normal play time.
 */
export const annotations: Format<TalkSource> = {
  id: 'annotations',
  label: 'formatAnnotations',
  print({ document }) {
    const items = talksIn(document).flatMap((of) =>
      notesIn(of.talk).map((note) => annotationOf(of, note)),
    );
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      // The same notes have the same page.
      id: `urn:uuid:${v5(items.map(({ id }) => id).join(' '), v5.URL)}`,
      type: 'AnnotationPage',
      items,
    };
    const content = `${JSON.stringify(page, null, 2)}\n`;
    return { content, extension: 'jsonld', type: 'application/ld+json' };
  },
};

/** What each kind of note is for, in the standard's words (3.3.5). */
const MOTIVATIONS = {
  note: 'commenting',
  question: 'questioning',
  idea: 'highlighting',
  quote: 'highlighting',
  task: 'commenting',
  bookmark: 'bookmarking',
} as const;

function annotationOf({ talk }: TalkOf, note: DocumentNote) {
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
