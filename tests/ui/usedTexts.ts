import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { sources } from '../harness/sources';

/** The parser's output: records and lists of records, ESTree with TypeScript's types. */
type Tree = { [part: string]: Tree } | Tree[] | string | number | boolean | null | undefined;

/** Functions whose first argument is the key of a text. */
const TEXT_FUNCTIONS = new Set(['text', 'plural', 'getMessage']);
/** Functions whose first argument is the name of a message, which may look like the key of a text. */
const MESSAGE_FUNCTIONS = new Set(['sendMessage', 'onMessage']);

interface SourceStrings {
  /** First arguments of `text`, `plural` and `getMessage`, from both branches of a condition. */
  textKeys: Set<string>;
  /** Every other string, since keys are also passed on, as in `problem="problemJump"`. */
  otherStrings: Set<string>;
}

/** Returns the strings that an expression may yield: those of both branches, not of the condition. */
function yieldedStrings(tree: Tree): string[] {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return [];
  if (tree['type'] === 'Literal') return typeof tree['value'] === 'string' ? [tree['value']] : [];
  const { type } = tree;
  if (type === 'LogicalExpression')
    return [...yieldedStrings(tree['left']), ...yieldedStrings(tree['right'])];
  if (type !== 'ConditionalExpression') return [];
  return [...yieldedStrings(tree['consequent']), ...yieldedStrings(tree['alternate'])];
}

/** Returns the name of a called function: `getMessage` for `browser.i18n.getMessage(…)`. */
function calledName({ callee }: { [part: string]: Tree }): string {
  if (typeof callee !== 'object' || callee === null || Array.isArray(callee)) return '';
  const { property } = callee;
  const named = typeof property === 'object' && property !== null ? property : callee;
  const name = Array.isArray(named) ? undefined : named['name'];
  return typeof name === 'string' ? name : '';
}

function walk(tree: Tree, found: SourceStrings): void {
  if (typeof tree !== 'object' || tree === null) return;
  if (Array.isArray(tree)) return tree.forEach((part) => walk(part, found));
  if (tree['type'] === 'ImportDeclaration') return;
  for (const string of yieldedStrings(tree)) found.otherStrings.add(string);
  if (tree['type'] !== 'CallExpression' || !Array.isArray(tree['arguments'])) {
    return Object.values(tree).forEach((part) => walk(part, found));
  }
  const [first, ...others] = tree['arguments'];
  const name = calledName(tree);
  if (TEXT_FUNCTIONS.has(name)) for (const key of yieldedStrings(first)) found.textKeys.add(key);
  else if (!MESSAGE_FUNCTIONS.has(name)) walk(first, found);
  walk(tree['callee'], found);
  walk(others, found);
}

/** Returns the strings of all our sources, read by a TypeScript parser, with `__MSG_…__` of the manifest and of pages. */
export function stringsOfSources(): SourceStrings {
  const found: SourceStrings = { textKeys: new Set(), otherStrings: new Set() };
  for (const file of sources(/\.(?:tsx?|html)$/)) {
    const source = readFileSync(file, 'utf8');
    for (const [, key = ''] of source.matchAll(/__MSG_(\w+?)__/g)) found.textKeys.add(key);
    if (file.endsWith('.html')) continue;
    // The tree is plain data; the parser's own types name each of a hundred node forms.
    walk(parseSync(file, source).program as unknown as Tree, found);
  }
  return found;
}
