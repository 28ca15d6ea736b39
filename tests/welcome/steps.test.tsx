// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FirstSteps } from '../../components/welcome/FirstSteps';

afterEach(cleanup);

const none = { play: false, note: false, jump: false };
const steps = (): (string | null)[] =>
  screen.getAllByRole('listitem').map(({ textContent }) => textContent);

it('name the key that is really set', () => {
  render(<FirstSteps shortcut="Ctrl+Shift+9" done={none} />);
  expect(steps()[1]).toBe('Press Ctrl+Shift+9, type what you think, and press Enter.');
});

it('name the button where no key is set', () => {
  render(<FirstSteps shortcut="" done={none} />);
  expect(steps()[1]).toContain('press Talkmark’s button at its left edge');
});

it('say which of them are done', () => {
  render(<FirstSteps shortcut="Alt+N" done={{ ...none, note: true }} />);
  expect(steps().map((step) => step?.endsWith('(done)'))).toEqual([false, true, false]);
});
