import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AskedByComposer, AskedOfComposer } from './messages/composer';
import type { AskedByLibrary } from './messages/library';
import type { AskedByPages } from './messages/pages';
import type { AskedByPlayers } from './messages/player';
import type { AskedOfPlayers, Relayed } from './messages/toPlayer';

/** What the background answers, each message as a function of its data. */
export interface AskedOfBackground
  extends AskedByPlayers, AskedByComposer, AskedByPages, AskedByLibrary, Relayed {}

/** Everything the contexts of Talkmark say to each other, each message as a function of its data. */
export interface Messages extends AskedOfBackground, AskedOfPlayers, AskedOfComposer {}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
