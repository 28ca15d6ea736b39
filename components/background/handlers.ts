import * as v from 'valibot';
import { type AskedOfBackground, onMessage } from '../messages';
import { composerInputs } from '../messages/composer';
import { libraryInputs } from '../messages/library';
import { pageInputs } from '../messages/pages';
import { playerInputs } from '../messages/player';
import { relayedInputs } from '../messages/toPlayer';
import type { Handler } from './senderRules';

type AskedMessage = keyof AskedOfBackground;

const schemas: Record<AskedMessage, v.GenericSchema> = {
  ...playerInputs,
  ...composerInputs,
  ...relayedInputs,
  ...pageInputs,
  ...libraryInputs,
};

/** The handlers of some messages; by default of every message that the background answers. */
export type Handlers<Messages extends AskedMessage = AskedMessage> = {
  [Message in Messages]: Handler<
    Parameters<AskedOfBackground[Message]>[0],
    ReturnType<AskedOfBackground[Message]>
  >;
};

/** Answers every message: checks the sender, then the data, then runs the handler. */
export function answerMessages(handlers: Handlers): void {
  for (const message of Object.keys(schemas) as AskedMessage[]) answerMessage(message, handlers);
}

/** Answers one message. The sender gets a NotAllowedError or a ValiError where a check fails. */
export function answerMessage<Message extends AskedMessage>(
  message: Message,
  handlers: Handlers<Message>,
): void {
  // The table pairs each schema with its function; the compiler cannot follow that from here.
  const { check, answer } = handlers[message] as Handler<unknown, never>;
  onMessage(message, async ({ data: received, sender }) => {
    const checkData = check(sender);
    const data = v.parse(schemas[message], received);
    const known = checkData(data);
    // The side panel opens only within a button press, so nothing is awaited where a rule is
    // synchronous.
    return answer(data, (known instanceof Promise ? await known : known) as never);
  });
}
