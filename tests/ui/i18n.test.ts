import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatDay, language, plural, text } from '../../components/ui/i18n';
import french from '../../public/_locales/fr/messages.json' with { type: 'json' };

/** Replaces the English texts by the French ones. */
function speakFrench(): void {
  const texts: Record<string, { message: string } | undefined> = french;
  const getMessage = (key: string, values: string[]): string =>
    (texts[key]?.message ?? '').replaceAll(
      /\$(\d)/g,
      (_, n: string) => values[Number(n) - 1] ?? '',
    );
  Object.assign(fakeBrowser.i18n, { getMessage });
}

describe('texts', () => {
  it('isolate their values where they are written from the right', () => {
    const { getMessage } = fakeBrowser.i18n;
    const fromTheRight = (key: string, values: string[]): string =>
      key === 'languageDirection' ? 'rtl' : getMessage(key, values);
    Object.assign(fakeBrowser.i18n, { getMessage: fromTheRight });
    expect(text('newNoteAt', '12:03')).toBe('New note at \u206812:03\u2069');
  });

  it('take their values in order', () => {
    expect(text('newNoteAt', '12:03')).toBe('New note at 12:03');
  });

  it('are counted as English counts', () => {
    expect(plural('copied', 0)).toBe('Copied 0 notes.');
    expect(plural('copied', 1)).toBe('Copied 1 note.');
    expect(plural('copied', 1200)).toBe('Copied 1,200 notes.');
  });

  it('are counted as French counts', () => {
    speakFrench();
    expect(plural('copied', 0)).toBe('0 note copiée.');
    expect(plural('copied', 2)).toBe('2 notes copiées.');
    expect(plural('copied', 1_000_000)).toMatch(/^1\s000\s000 de notes copiées/);
  });

  it('write a day as their language does', () => {
    expect(formatDay('2015-06-08')).toBe('June 8, 2015');
    expect(formatDay('June 2015, Paris')).toBe('June 2015, Paris');
    speakFrench();
    expect(language()).toBe('fr');
    expect(formatDay('2015-06-08')).toBe('8 juin 2015');
  });
});
