import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { sources } from '../harness/sources';

/** What the parser gives: records and lists of them, ESTree with TypeScript's types left in. */
type Tree = { [part: string]: Tree } | Tree[] | string | number | boolean | null | undefined;

/** Functions whose first argument is a text's key. */
const ASKS_FOR_A_TEXT = new Set(['text', 'plural', 'getMessage']);
/** Functions whose first argument is the name of a message, which may read as the key of a text does. */
const NAMES_A_MESSAGE = new Set(['sendMessage', 'onMessage']);

interface Found {
  /** First arguments of `text`, `plural` and `getMessage`, whichever branch gives them. */
  asked: Set<string>;
  /** Every other string: keys are also handed on, as `problem="problemJump"` is. */
  written: Set<string>;
}

/** The strings that an expression may give: those of both branches, not of the condition. */
function given(tree: Tree): string[] {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return [];
  if (tree['type'] === 'Literal') return typeof tree['value'] === 'string' ? [tree['value']] : [];
  const { type } = tree;
  if (type === 'LogicalExpression') return [...given(tree['left']), ...given(tree['right'])];
  if (type !== 'ConditionalExpression') return [];
  return [...given(tree['consequent']), ...given(tree['alternate'])];
}

/** `sendMessage` of `sendMessage(…)`, `getMessage` of `browser.i18n.getMessage(…)`. */
function calledName({ callee }: { [part: string]: Tree }): string {
  if (typeof callee !== 'object' || callee === null || Array.isArray(callee)) return '';
  const { property } = callee;
  const named = typeof property === 'object' && property !== null ? property : callee;
  const name = Array.isArray(named) ? undefined : named['name'];
  return typeof name === 'string' ? name : '';
}

function walk(tree: Tree, found: Found): void {
  if (typeof tree !== 'object' || tree === null) return;
  if (Array.isArray(tree)) return tree.forEach((part) => walk(part, found));
  if (tree['type'] === 'ImportDeclaration') return;
  for (const string of given(tree)) found.written.add(string);
  if (tree['type'] !== 'CallExpression' || !Array.isArray(tree['arguments'])) {
    return Object.values(tree).forEach((part) => walk(part, found));
  }
  const [first, ...others] = tree['arguments'];
  const name = calledName(tree);
  if (ASKS_FOR_A_TEXT.has(name)) for (const key of given(first)) found.asked.add(key);
  else if (!NAMES_A_MESSAGE.has(name)) walk(first, found);
  walk(tree['callee'], found);
  walk(others, found);
}

/** The strings of all our sources, read by a parser of TypeScript; `__MSG_…__` of the manifest and of pages too. */
export function stringsOfSources(): Found {
  const found: Found = { asked: new Set(), written: new Set() };
  for (const file of sources(/\.(?:tsx?|html)$/)) {
    const source = readFileSync(file, 'utf8');
    for (const [, key = ''] of source.matchAll(/__MSG_(\w+?)__/g)) found.asked.add(key);
    if (file.endsWith('.html')) continue;
    // The tree is plain data; its own types have a name for each of its hundred forms.
    walk(parseSync(file, source).program as unknown as Tree, found);
  }
  return found;
}
