import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAttempt } from '../ui/attempt';
import { useAwaited } from '../ui/RevealWhenReady';
import { changeSettings, noteShortcut, readSettings, type Settings } from './settings';

/**
 * Returns a value from `storage.local`, and follows changes made elsewhere; undefined until read.
 * @param read must be the same function at each render
 */
export function useKeptValue<Value>(read: () => Promise<Value>): Value | undefined {
  const [stored, setStored] = useState<{ value: Value }>();
  useAwaited(stored === undefined);
  useEffect(() => {
    const look = (): void => void read().then((value) => setStored({ value }));
    const { onChanged } = browser.storage.local;
    look();
    onChanged.addListener(look);
    return () => onChanged.removeListener(look);
  }, [read]);
  return stored?.value;
}

/** Returns the settings, and follows changes made elsewhere; undefined until read. */
export function useSettings(): Settings | undefined {
  return useKeptValue(readSettings);
}

/**
 * Returns the settings, undefined until read, and a function that changes some of them and shows a
 * failure to the user.
 */
export function useChangedSettings(): [Settings | undefined, (changed: Partial<Settings>) => void] {
  const attempt = useAttempt();
  const settings = useSettings();
  const change = (changed: Partial<Settings>): void => {
    void attempt(() => changeSettings(changed), 'problemSetting');
  };
  return [settings, change];
}

/**
 * Returns the key that starts a note, as the browser names it; empty where none is set, undefined
 * until known. No event reports a change, so a page that stays open reads the key again when the
 * user comes back to it.
 */
export function useShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useAwaited(shortcut === undefined);
  useEffect(() => {
    const read = (): void => void noteShortcut().then(setShortcut);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcut;
}
