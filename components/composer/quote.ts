import { quoted } from './quoted';
import type { ComposerSession } from './session';

/** Puts what is said at the moment into the note, as a quote before its text; once. */
export function quoteCaption(field: HTMLTextAreaElement, session: ComposerSession): void {
  const { caption } = session.state().composition ?? {};
  if (!caption || field.readOnly) return;
  field.setRangeText(quoted(caption), 0, 0, field.value === '' ? 'end' : 'preserve');
  session.adjust({ caption: '' });
  session.typed();
  field.focus();
}
