// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../components/library/Library';
import { editionPlace, talkPlace } from '../../components/library/places';
import type { Messages } from '../../components/messages';
import type { TalkId } from '../../components/talks/talk';
import { backupText, emptyNotebook, fill } from '../imports/notebooks';
import {
  dix,
  noteOf,
  onItsPage,
  openView,
  type Scene,
  type Stage,
  storedTalk,
} from '../popup/stage';

// When the background refuses a request of the library, the user sees a sentence and nothing changes.

const notes = [noteOf(dix, 1, 12, 'first thing')];
const scene: Scene = { talks: [dix], notes };
const edition = editionPlace({ key: 'dotscale/2015' });

/** Opens a page of the library with a background that refuses one message. */
async function open(
  place: string,
  ready: RegExp,
  refused: keyof Messages,
  more: Scene = scene,
): Promise<Stage> {
  location.hash = place;
  const refuse = () => {
    throw new Error('refused');
  };
  return openView(<Library />, { ...more, answers: { [refused]: refuse } }, ready);
}

const click = async ({ user }: Stage, name: string | RegExp): Promise<void> => {
  await user.click(await screen.findByRole('button', { name }));
};

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the library says so where it could not', () => {
  it('keep an order', async () => {
    const stage = await open(edition, /dotScale 2015/, 'keepConference');
    await click(stage, 'Set the order');
    await click(stage, /^Move down: Coordinating/);
    await screen.findByText(/^The order could not be kept\. It is as it was/);
  });

  it('delete talks, or bring them back', async () => {
    const stage = await open(edition, /dotScale 2015/, 'deleteTalks');
    await stage.user.click(screen.getByRole('checkbox', { name: /Time series/ }));
    await click(stage, 'Delete');
    await stage.user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }),
    );
    await screen.findByText(/^The talks could not be deleted/);
    expect(await stage.db.notes.count()).toBe(1);
    stage.answer({
      deleteTalks: () => {},
      restoreTalks: () => Promise.reject(new Error('refused')),
    });
    await click(stage, 'Delete');
    await stage.user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }),
    );
    await click(stage, 'Undo');
    await screen.findByText(/could not be brought back/);
  });

  it('correct facts', async () => {
    const stage = await open(talkPlace(dix.id), /Time series data/, 'correctTalks');
    await click(stage, 'Correct the facts');
    await stage.user.type(screen.getByLabelText('Title'), '!');
    await click(stage, 'Save');
    await screen.findByText(/could not be (?:kept|saved|changed|corrected)/);
  });

  it('make two talks one', async () => {
    const twin = { ...dix, id: 'web:https://a.example/' as TalkId, guesses: { title: 'A twin' } };
    const both = { talks: [dix, twin], notes };
    const stage = await open(talkPlace(twin.id), /A twin/, 'mergeTalks', both);
    await click(stage, 'Same talk as…');
    await stage.user.selectOptions(screen.getByLabelText('It is the same talk as'), dix.id);
    await click(stage, 'Make them one');
    await screen.findByText(/^The two could not be made one/);
  });

  it('read a page again', async () => {
    const stage = await open(talkPlace(dix.id), /Time series data/, 'refreshPage');
    await stage.db.talks.put({ ...storedTalk(dix), ...onItsPage });
    await stage.user.click(await screen.findByText('The whole page'));
    await click(stage, 'Read the page again');
    await screen.findByText(/^The page could not be read/);
  });

  it('keep a feedback', async () => {
    const stage = await open(talkPlace(dix.id), /Time series data/, 'writeTalk');
    await stage.user.selectOptions(await screen.findByLabelText('Rating'), '4');
    await screen.findByText(/could not be kept/);
  });

  it('keep a write-up', async () => {
    const place = editionPlace({ key: 'dotscale/2015' }, 'write-up');
    const stage = await open(place, /^Write-up/, 'keepConference');
    const language = await screen.findByLabelText('Language of the document');
    await stage.user.selectOptions(language, 'Français');
    await screen.findByText(/could not be kept/);
  });

  it('go to a moment', async () => {
    const stage = await open(talkPlace(dix.id), /Time series data/, 'jumpTo');
    await click(stage, /^Go to 12 seconds/);
    await screen.findByText(/Your notes are unchanged|could not be opened|try again/);
  });

  it('add a conference', async () => {
    const stage = await open('#/add', /^Add a conference$/, 'addTalks', {});
    await stage.user.click(screen.getByLabelText('List of talks'));
    await stage.user.paste('Raft - Ann https://youtu.be/aaaaaaaaaaa');
    await stage.user.type(screen.getByLabelText(/^Conference/), 'Elsewhere');
    await click(stage, 'Add 1 talk');
    await screen.findByText(/^The conference could not be added/);
  });
});

describe('the page of backups says so where it could not', () => {
  const openBackups = () => open('#/backup', /^Backup and import$/, 'chooseBackups', {});
  const file = async (): Promise<File> => {
    const db = emptyNotebook();
    await fill(db, { talks: [storedTalk(dix)], notes, pictures: [] });
    return new File([await backupText(db)], 'Talkmark.json');
  };
  const importing = async (stage: Stage): Promise<void> => {
    await stage.user.upload(await screen.findByLabelText('File'), await file());
    await click(stage, 'Import');
  };

  it('save a backup', async () => {
    const stage = await openBackups();
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    await click(stage, 'Save a backup');
    await screen.findByText(/^The backup could not be saved/);
  });

  it('let backups be saved by themselves', async () => {
    const stage = await openBackups();
    Object.assign(fakeBrowser.permissions, { request: () => Promise.resolve(true) });
    await stage.user.click(await screen.findByRole('radio', { name: 'Every day' }));
    await screen.findByText(/^This could not be changed/);
  });

  it('import, and changes nothing', async () => {
    const stage = await openBackups();
    vi.spyOn(stage.db.imports, 'put').mockRejectedValue(new Error('no room'));
    await importing(stage);
    await screen.findByText(/^The import/);
    expect(await stage.db.notes.count()).toBe(0);
  });

  it('take an import back', async () => {
    const stage = await openBackups();
    await importing(stage);
    await screen.findByText('Imported 1 new note.');
    const [made] = await stage.db.imports.toArray();
    const button = await screen.findByRole('button', { name: /^Undo Talkmark/ });
    vi.spyOn(stage.db.imports, 'get').mockResolvedValue(made && { ...made, undoneAt: 1 });
    await stage.user.click(button);
    await screen.findByText(/could not be taken back/);
    expect(await stage.db.notes.count()).toBe(1);
  });

  it.each([
    ['', 'empty', /^There are no notes in the file/],
    ['{"format":"talkmark-backup","version":1,', 'cut', /^The file is damaged/],
    ['{"format":"talkmark-backup","version":9,', 'newer', /from a later version/],
  ])('read %j', async (content, _, said) => {
    const { user, db } = await openBackups();
    await user.upload(await screen.findByLabelText('File'), new File([content], 'file.json'));
    await screen.findByText(said);
    expect(await db.notes.count()).toBe(0);
  });

  it('read a file that is too large', async () => {
    const { user } = await openBackups();
    const large = new File(['0:12 a'], 'large.txt');
    Object.defineProperty(large, 'size', { value: 60_000_000 });
    await user.upload(await screen.findByLabelText('File'), large);
    await screen.findByText(/^The file is too large/);
  });

  it('read a file that the disk does not give', async () => {
    const { user } = await openBackups();
    const gone = new File(['0:12 a'], 'gone.txt');
    Object.assign(gone, {
      slice: () => ({ text: () => Promise.reject(new Error('NotReadableError')) }),
    });
    await user.upload(await screen.findByLabelText('File'), gone);
    await screen.findByText(/^The file could not be read/);
  });
});
