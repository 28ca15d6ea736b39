import type { BrowserName } from '../harness/browser';

/** One row of the table. */
export interface Measured {
  /** The promise's name. */
  promise: string;
  what: string;
  browser: BrowserName;
  /** Talkmark's values after a warm-up, in `unit`. */
  ours: readonly number[];
  /** Values for the method of other tools, from the same run. */
  peer?: readonly number[];
  /** The best that the machine can do, from the same run. */
  limit?: readonly number[];
  unit: 'ms' | 'kB' | 'MB' | 'nodes' | 'ms/s' | '×';
  goal: string;
  isHeld: boolean;
}

/** Returns a quantile by the nearest-rank method. @param share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function p50(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

/** Measures several times and drops the first two values, the warm-up. */
export async function rounds(
  count: number,
  measure: () => Promise<number>,
  warmUp = 2,
): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < count + warmUp; round += 1) taken.push(await measure());
  return taken.slice(warmUp);
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function both(values: readonly number[] | undefined): string {
  if (!values) return '–';
  const [middle, high] = [shown(p50(values)), shown(p95(values))];
  return middle === high ? middle : `${middle} / ${high}`;
}

function ratio(a: readonly number[] | undefined, b: readonly number[] | undefined): string {
  return a && b && p50(b) > 0 ? `${shown(p50(a) / p50(b))}×` : '–';
}

const HEAD = [
  'promise',
  'what',
  'browser',
  'ours, p50 / p95',
  "other tools' way",
  'limit',
  'others : ours',
  'goal',
  'held',
];

/** Returns the rows as a Markdown table. */
export function tableOf(rows: readonly Measured[]): string {
  const cells = rows.map((row) => [
    row.promise,
    row.what,
    row.browser,
    `${both(row.ours)} ${row.unit}`,
    both(row.peer),
    both(row.limit),
    ratio(row.peer, row.ours),
    row.goal,
    row.isHeld ? 'yes' : '**no**',
  ]);
  const line = (each: readonly string[]): string => `| ${each.join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...cells.map(line)].join('\n');
}
