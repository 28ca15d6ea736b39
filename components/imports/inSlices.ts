/** Records that are handled at once: the page answers between one slice and the next. */
const SLICE = 250;

/** Does something with a long list, slice by slice, in order. */
export async function inSlices<Item>(
  items: readonly Item[],
  handle: (slice: readonly Item[]) => Promise<void>,
  size = SLICE,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    await handle(items.slice(start, start + size));
  }
}
