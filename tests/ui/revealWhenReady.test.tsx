// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useAwaited, RevealWhenReady } from '../../components/ui/RevealWhenReady';

/** Says something once it is told what. */
function Answer({ of, then }: { of: Promise<string>; then?: Promise<string> }) {
  const [said, setSaid] = useState<string>();
  useAwaited(said === undefined);
  useEffect(() => void of.then(setSaid), [of]);
  if (said === undefined) return null;
  return (
    <>
      <button type="button">{said}</button>
      {then && <Answer of={then} />}
    </>
  );
}

/** Whether a button is shown, as the class of the nearest `RevealWhenReady` says; there are no styles here. */
const isShown = (name: string): boolean =>
  screen.getByText(name).closest('div')?.className.includes('whole') === true;

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

describe('a whole page', () => {
  it('is shown at once where it waits for nothing', () => {
    render(
      <RevealWhenReady>
        <button type="button">here</button>
      </RevealWhenReady>,
    );
    expect(isShown('here')).toBe(true);
  });

  it('is shown when the last answer is there, and what that asks for in its turn', async () => {
    let answer = (_first: string): void => {};
    const first = new Promise<string>((resolve) => (answer = resolve));
    let answerAgain = (_second: string): void => {};
    const second = new Promise<string>((resolve) => (answerAgain = resolve));
    render(
      <RevealWhenReady>
        <Answer of={Promise.resolve('before')} />
        <Answer of={first} then={second} />
      </RevealWhenReady>,
    );
    await screen.findByText('before');
    expect(isShown('before')).toBe(false);
    await act(async () => answer('first'));
    expect(isShown('first')).toBe(false);
    await act(async () => answerAgain('second'));
    expect(isShown('before')).toBe(true);
    expect(isShown('second')).toBe(true);
  });

  it('stays shown when something is read later, and waits not for a part that is whole by itself', async () => {
    const never = new Promise<string>(() => {});
    const page = (later: boolean) => (
      <RevealWhenReady>
        <button type="button">outside</button>
        {later && <Answer of={never} />}
        <RevealWhenReady>
          <button type="button">inside</button>
          <Answer of={never} />
        </RevealWhenReady>
      </RevealWhenReady>
    );
    const { rerender } = render(page(false));
    expect(isShown('outside')).toBe(true);
    expect(isShown('inside')).toBe(false);
    rerender(page(true));
    await act(async () => {});
    expect(isShown('outside')).toBe(true);
  });

  it('shows what it has where an answer never comes', async () => {
    vi.useFakeTimers();
    render(
      <RevealWhenReady>
        <button type="button">here</button>
        <Answer of={new Promise<string>(() => {})} />
      </RevealWhenReady>,
    );
    expect(isShown('here')).toBe(false);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(isShown('here')).toBe(true);
  });
});
