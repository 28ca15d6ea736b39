import axe from 'axe-core';

/** Returns the violations that axe finds in the page, without contrast, since nothing is drawn here. */
export async function violations(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } };
  const results = await axe.run(document, { rules });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
  );
}
