import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AskedByComposer, AskedOfComposer } from './messages/composer';
import type { AskedByLibrary } from './messages/library';
import type { AskedByPages } from './messages/pages';
import type { AskedByPlayers } from './messages/player';
import type { AskedOfPlayers, Relayed } from './messages/toPlayer';

/** The messages that the background answers, each as a function of its data. */
export interface AskedOfBackground
  extends AskedByPlayers, AskedByComposer, AskedByPages, AskedByLibrary, Relayed {}

/** All messages between the contexts of Talkmark, each as a function of its data. */
export interface Messages extends AskedOfBackground, AskedOfPlayers, AskedOfComposer {}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
