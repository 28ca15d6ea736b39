// Vitest 5 expects Node 22: where a test fails on Node 20, its report ends in "Map.groupBy is not a function".
// To be dropped with Node 20.

function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

if (!('groupBy' in Map)) Object.assign(Map, { groupBy });
