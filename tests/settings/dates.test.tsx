// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Dated, useDates } from '../../components/settings/dates';
import { changeSettings } from '../../components/settings/settings';

const time = new Date(2026, 10, 26, 12).getTime();

function Days() {
  const { day, dayOf } = useDates();
  return <p>{[day('2015-06-08'), day('June'), dayOf(time)].join(' | ')}</p>;
}

it('are written as the texts are, until another language is chosen', async () => {
  render(
    <Dated>
      <Days />
    </Dated>,
  );
  await screen.findByText('June 8, 2015 | June | November 26, 2026');
  for (const [dateLanguage, written] of [
    ['fr', '8 juin 2015 | June | 26 novembre 2026'],
    ['en-GB', '8 June 2015 | June | 26 November 2026'],
    ['iso', '2015-06-08 | June | 2026-11-26'],
    ['no language', 'June 8, 2015 | June | November 26, 2026'],
    ['', 'June 8, 2015 | June | November 26, 2026'],
  ] as const) {
    await act(() => changeSettings({ dateLanguage }));
    expect(await screen.findByText(written)).toBeTruthy();
  }
});
