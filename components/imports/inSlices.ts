/** Records that are handled at once; the page stays responsive between two slices. */
const SLICE_LENGTH = 250;

/** Handles a long list slice by slice, in order. */
export async function inSlices<Item>(
  items: readonly Item[],
  handle: (slice: readonly Item[]) => Promise<void>,
  size = SLICE_LENGTH,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    await handle(items.slice(start, start + size));
  }
}
