import { parse as parseCsv } from 'csv-parse/sync';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { talkFormats } from '../../components/exports/formats/all';
import type { NotedTalk } from '../../components/exports/talksDocument';
import { talkSource } from '../../components/exports/talkSource';
import { FIRST_CHOICE } from '../../components/settings/settings';
import { borg, hostileStrings, noteAt, words } from '../exports/examples';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { figure } from '../harness/figures';
import { showsText } from '../harness/talkmark';

/** Larger texts do not occur in pages, and no driver transfers them quickly. */
const strings = hostileStrings.filter(({ length }) => length < 20_000);

/** Each text is a note, a quote, a title, a speaker, a conference and an edition. */
const noted: NotedTalk[] = [
  { talk: borg, notes: strings.map((text, at) => noteAt(at, text, { quote: text })) },
  ...strings.map((text) => ({
    talk: {
      ...borg,
      guesses: { title: text, speakers: [text], conference: text, edition: text, date: text },
      subject: text,
      slidesUrl: text,
      pageUrl: text,
    },
    notes: [],
  })),
];

async function print(id: string): Promise<string> {
  const source = await talkSource(noted, FIRST_CHOICE, { words, language: 'en', leadIn: 0 });
  const content = await talkFormats.find((format) => format.id === id)?.print(source);
  if (typeof content?.content !== 'string') throw new Error(`${id} is no text.`);
  return content.content;
}

/** Renders Markdown as a program does that trusts its input. */
function rendered(markdown: string): string {
  const options = { allowDangerousHtml: true, allowDangerousProtocol: true };
  return micromark(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    ...options,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** The formats that programs convert to HTML. The other formats are HTML already. */
const readers: Record<string, (printed: string) => string> = {
  markdown: rendered,
  anki: (printed) => {
    const rows: string[][] = parseCsv(printed, { delimiter: '\t', comment: '#', bom: true });
    return rows.flat().join('\n');
  },
};

/** Returns everything that runs, or could run at a click, in a page with this HTML and without any policy. */
async function dangersIn(page: Scope, html: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const frame = document.createElement('iframe');
    document.body.replaceChildren(frame);
    const inside = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!inside) throw new Error('There is no frame.');
    const ran: string[] = [];
    inside.document.open();
    Object.assign(inside, { alert: () => ran.push('a script ran') });
    const loaded = new Promise((resolve) => inside.addEventListener('load', resolve));
    inside.document.write(text);
    inside.document.close();
    await loaded;
    const all = [...inside.document.querySelectorAll('*')];
    const active = /^(?:script|iframe|object|embed|base|form|frame|applet|portal)$/i;
    const found = all.flatMap((element) => [
      ...(active.test(element.localName) ? [`<${element.localName}>`] : []),
      ...[...element.attributes].flatMap(({ name, value }) => [
        ...(/^on/i.test(name) ? [`${element.localName} ${name}`] : []),
        ...(/^(?:href|src|action|formaction|xlink:href)$/i.test(name) &&
        !/^(?:https?:|mailto:|pictures\/|#|data:image\/)/i.test(value)
          ? [`${name}=${value.slice(0, 80)}`]
          : []),
      ]),
    ]);
    return [...ran, ...found];
  }, html);
}

/** Adds talks with hostile facts, and a talk with hostile notes. */
function fill(page: Scope, texts: readonly string[]): Promise<void> {
  return page.evaluate(async (all) => {
    const opening = indexedDB.open('talkmark');
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const writing = db.transaction(['talks', 'notes'], 'readwrite');
    const [talks, notes] = [writing.objectStore('talks'), writing.objectStore('notes')];
    const times = { createdAt: 1, updatedAt: 1 };
    const idOf = (number: number): string =>
      `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const rest = { corrections: {}, chapters: [], ...times };
    talks.put({ id: 'youtube:notesofhost', url: '', guesses: { title: 'Hostile' }, ...rest });
    for (const [number, text] of all.entries()) {
      const note = { at: number, text, quote: text, pictureIds: [], ...times };
      notes.put({ ...note, id: idOf(number), talkId: 'youtube:notesofhost' });
      const guesses = { title: text, speakers: [text], conference: 'Hostile', edition: '1' };
      const id = `youtube:h${String(number).padStart(10, '0')}`;
      talks.put({
        id,
        url: text,
        slidesUrl: text,
        subject: text,
        feedback: text,
        guesses,
        ...rest,
      });
      notes.put({ ...note, id: idOf(10_000 + number), talkId: id });
    }
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    db.close();
  }, texts);
}

/** Returns the elements of a Talkmark page that are not Talkmark's own. */
function strangersIn(page: Scope): Promise<string[]> {
  return page.evaluate(() => {
    const own = (address: string): boolean =>
      new URL(address, location.href).origin === location.origin;
    return [...document.querySelectorAll('*')].flatMap((element) => [
      ...(/^(?:iframe|object|embed|base|form)$/.test(element.localName) ? [element.localName] : []),
      ...(element instanceof HTMLScriptElement && !own(element.src) ? [element.outerHTML] : []),
      ...[...element.attributes]
        .filter(({ name }) => name.startsWith('on'))
        .map(({ name }) => `${element.localName} ${name}`),
      ...(element instanceof HTMLAnchorElement &&
      !own(element.href) &&
      !/^(?:https?|mailto):/.test(element.href)
        ? [element.outerHTML.slice(0, 120)]
        : []),
    ]);
  });
}

describeInBrowsers('hostile texts', (session) => {
  it('would run where nobody takes care', async () => {
    const { browser } = session();
    const page = await browser.openTab('https://talks.example.net/');
    expect(await dangersIn(page, '<svg onload=alert(1)></svg>')).toContain('a script ran');
    await page.close();
  });

  it.each(['html', 'html-fragment', 'anki', 'markdown'])('do nothing in %s', async (id) => {
    const { browser } = session();
    const page = await browser.openTab('https://talks.example.net/');
    const printed = await print(id);
    expect(await dangersIn(page, readers[id]?.(printed) ?? printed)).toEqual([]);
    await page.close();
    await figure('S-7', browser.name, `${strings.length} texts in 8 places of ${id}: 0 executed`);
  });

  it('do nothing in the pages of Talkmark', async () => {
    const { browser } = session();
    const page = await browser.extensionPage('library.html');
    await fill(page, strings);
    const places = [
      '#/',
      '#/talk/youtube%3Anotesofhost',
      '#/edition/hostile%2F1',
      '#/search?q=script',
    ];
    for (const place of places) {
      await page.evaluate((hash) => {
        location.hash = hash;
        location.reload();
      }, place);
      await showsText(page, place.startsWith('#/search') ? /\d+ notes?/ : 'Hostile');
      expect(await strangersIn(page)).toEqual([]);
    }
    await page.close();
    const popup = await browser.extensionPage('popup.html');
    await showsText(popup, /Latest notes|Notes/);
    expect(await strangersIn(popup)).toEqual([]);
    await popup.close();
    const measured = `${strings.length} texts in ${places.length + 1} pages: nothing of them is active`;
    await figure('S-7', browser.name, measured);
  });
});
