import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, BuiltExtension } from './browser';
import { builtExtension } from './extension';

const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';

/**
 * Returns a meaningless text that is written from right to left: Arabic letters replace the Latin ones, placeholders
 * stay. Words become longer by a third, as in other languages.
 */
function mirrored(text: string): string {
  const arabic = (letter: string): string =>
    ARABIC[letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)] ?? letter;
  return text.replaceAll(/[a-z]+/gi, (word) => {
    const letters = Array.from(word, arabic).join('');
    return letters + letters.slice(0, word.length / 3);
  });
}

/**
 * Returns a copy of the built extension, in a folder of its own, whose only language is written from right to left. Its
 * texts are made from the English ones, because no translation into such a language exists yet.
 */
export async function rightToLeftExtension(browser: BrowserName): Promise<BuiltExtension> {
  const { folder, geckoId } = builtExtension(browser);
  const copy = join(tmpdir(), `talkmark-rtl-${browser}`);
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  const english = join(copy, '_locales/en');
  const file = await readFile(join(english, 'messages.json'), 'utf8');
  const texts = Object.entries(JSON.parse(file) as Record<string, { message: string }>);
  const made = texts.map(([key, { message }]) => [key, { message: mirrored(message) }] as const);
  const arabic = {
    ...Object.fromEntries(made),
    languageTag: { message: 'ar' },
    languageDirection: { message: 'rtl' },
  };
  await rm(join(copy, '_locales/fr'), { recursive: true });
  await cp(english, join(copy, '_locales/ar'), { recursive: true });
  await rm(english, { recursive: true });
  await writeFile(join(copy, '_locales/ar/messages.json'), JSON.stringify(arabic));
  const manifest = join(copy, 'manifest.json');
  const told = JSON.parse(await readFile(manifest, 'utf8')) as object;
  await writeFile(manifest, JSON.stringify({ ...told, default_locale: 'ar' }));
  return { folder: copy, ...(geckoId === undefined ? {} : { geckoId }) };
}
