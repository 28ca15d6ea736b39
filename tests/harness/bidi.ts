import type { Browser } from 'puppeteer-core';

/** A frame or tab as WebDriver BiDi lists it. */
export interface Context {
  context: string;
  url: string;
  children: Context[] | null;
}

/** One call of WebDriver BiDi, see https://w3c.github.io/webdriver-bidi/. */
export type Call = <Result>(method: string, params: object) => Promise<Result>;

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * The protocol below the driver. Firefox tells the driver too little of an extension's pages (no load event, an
 * address that stays old), so the harness speaks to them itself.
 */
export function callOf(browser: Browser): Call {
  // The driver has it but does not publish it in its types.
  const { connection } = browser as unknown as { connection: Connection };
  return async (method, params) => (await connection.send(method, params)).result as never;
}

/** What the browser answers to a script, as far as the harness uses it: JSON in a string, or nothing. */
interface Evaluated {
  type: 'success' | 'exception';
  result?: { type: string; value?: string };
  exceptionDetails?: { text: string };
}

function valueOf({ result, exceptionDetails }: Evaluated): unknown {
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value === undefined ? undefined : JSON.parse(result.value);
}

/** Runs a function in a tab or frame, as on a user's click. Arguments and result travel as JSON. */
export async function callFunction(
  call: Call,
  context: string,
  run: string,
  args: unknown[],
): Promise<unknown> {
  return valueOf(
    await call<Evaluated>('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${run})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
      userActivation: true,
    }),
  );
}

/**
 * Runs a function with the browser's own rights in its window (needs `--remote-allow-system-access`): what a person
 * does with the toolbar and the menus, no page can do.
 */
export async function callPrivileged(call: Call, run: string, args: unknown[]): Promise<unknown> {
  const { contexts } = await call<{ contexts: Context[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = contexts.find(({ url }) => url.includes('browser.xhtml'));
  if (!window) throw new Error('Firefox has no window.');
  return callFunction(call, window.context, run, args);
}
