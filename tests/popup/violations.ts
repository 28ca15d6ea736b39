import axe from 'axe-core';

/** What axe finds wrong in the page, without contrasts: nothing is drawn here. */
export async function violations(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } };
  const found = await axe.run(document, { rules });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
