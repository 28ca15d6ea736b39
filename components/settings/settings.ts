import { storage } from 'wxt/utils/storage';

/** A playing talk pauses while a note is typed and resumes after. */
export const pauseWhileTyping = storage.defineItem<boolean>('local:pauseWhileTyping', {
  fallback: true,
});
