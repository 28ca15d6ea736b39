// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeSettings, readSettings } from '../../components/settings/settings';
import { openOptions } from './stage';

describe('the folded settings', () => {
  it('say in a line how exports begin, and keep another format and part', async () => {
    const { user } = await openOptions();
    await screen.findByText(/^As Markdown/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'csv');
    await waitFor(async () => expect((await readSettings()).exporting.format).toBe('csv'));
    await screen.findByText(/^As .*CSV/);
    await user.click(screen.getByRole('checkbox', { name: 'Pictures of the notes' }));
    await waitFor(async () => {
      expect((await readSettings()).exporting).toMatchObject({
        format: 'csv',
        without: ['pictures'],
      });
    });
  });

  it('say when the last backup was, and lead to where one is saved', async () => {
    await openOptions();
    await screen.findByText('No backup was saved yet.');
    await changeSettings({ lastBackup: Date.UTC(2026, 0, 2, 12) });
    await screen.findByText('The last backup was saved on January 2, 2026.');
    const link = screen.getByRole('link', { name: 'Save a backup, or bring one back' });
    expect(link.getAttribute('href')).toMatch(/\/library\.html#\/backup$/);
  });

  it('say how dates look, and keep another language for them', async () => {
    const { user } = await openOptions();
    const choice = screen.getByRole('combobox', { name: 'Write dates in' });
    await user.selectOptions(choice, 'German: 8. Juni 2015');
    await waitFor(async () => expect((await readSettings()).dateLanguage).toBe('de'));
    await screen.findByText('8. Juni 2015', { selector: 'summary *' });
  });

  it('say which version this is, and the licence', async () => {
    await openOptions();
    await screen.findByText('Version 7.8.9');
    expect(screen.getByText(/MIT licence/)).toBeTruthy();
  });
});
