import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };

type Texts = Record<string, { message: string } | undefined>;

const english: Texts = en;
const french: Texts = fr;
const textOf = (texts: Texts, key: string): string => texts[key]?.message ?? '';
const placeholders = (text: string): string[] => [...new Set(text.match(/\$\w+\$?/g))].sort();

describe('the texts of all languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('%s: has a text with the same placeholders', (key) => {
    for (const texts of [english, french]) expect(textOf(texts, key).trim()).not.toBe('');
    expect(placeholders(textOf(french, key))).toEqual(placeholders(textOf(english, key)));
  });

  it('have both plural forms', () => {
    const forms = Object.keys(english).filter((key) => /_(one|other)$/.test(key));
    for (const key of forms) {
      expect(english).toHaveProperty(key.replace(/_(one|other)$/, '_one'));
      expect(english).toHaveProperty(key.replace(/_(one|other)$/, '_other'));
    }
  });
});

describe('the French texts', () => {
  it.each(Object.keys(french))('%s: keeps signs and words together', (key) => {
    const text = textOf(french, key);
    // French sets a no-break space before these signs and inside its quotation marks; addresses
    // such as about:addons have none.
    expect(text).not.toMatch(/[^\u00A0\u202F:;!?»]([;!?»]|:(?!\w))/);
    expect(text).not.toMatch(/«[^\u00A0\u202F]/);
    expect(text).not.toContain("'");
  });
});
