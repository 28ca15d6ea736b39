import type { Browser } from 'puppeteer-core';

/** A frame or tab, as listed by WebDriver BiDi. */
export interface Context {
  context: string;
  url: string;
  children: Context[] | null;
}

/** Sends a command of WebDriver BiDi, see https://w3c.github.io/webdriver-bidi/. */
export type Call = <Result>(method: string, params: object) => Promise<Result>;

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * Returns direct access to the protocol below the driver. For an extension's pages Firefox reports too little to the
 * driver (no load event, an outdated address), so the harness sends its own commands.
 */
export function callOf(browser: Browser): Call {
  // The driver's types do not include its connection.
  const { connection } = browser as unknown as { connection: Connection };
  return async (method, params) => (await connection.send(method, params)).result as never;
}

/** The part of a script's result that the harness uses: JSON in a string, or nothing. */
interface Evaluated {
  type: 'success' | 'exception';
  result?: { type: string; value?: string };
  exceptionDetails?: { text: string };
}

function valueOf({ result, exceptionDetails }: Evaluated): unknown {
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value === undefined ? undefined : JSON.parse(result.value);
}

/** Runs a function in a tab or frame with a user activation. Arguments and result travel as JSON. */
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
 * Runs a function with the browser's own rights in its window (needs `--remote-allow-system-access`), because no page
 * can use the toolbar and the menus.
 */
export async function callPrivileged(call: Call, run: string, args: unknown[]): Promise<unknown> {
  const { contexts } = await call<{ contexts: Context[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = contexts.find(({ url }) => url.includes('browser.xhtml'));
  if (!window) throw new Error('Firefox has no window.');
  return callFunction(call, window.context, run, args);
}
