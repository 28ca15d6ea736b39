import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, routeTo } from '../../components/library/route';

describe('an address in the library', () => {
  it('is read as it was written, whatever stands in it', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.array(part), part, (path, value) => {
        const { path: read, params } = parseRoute(routeTo(path, { q: value }));
        expect(read).toEqual(path);
        expect(params.get('q')).toBe(value);
      }),
    );
  });

  it('may be empty, or be nothing that can be decoded', () => {
    expect(parseRoute('').path).toEqual([]);
    expect(parseRoute('#/').path).toEqual([]);
    expect(parseRoute('#/talk/%E0%A4%A').path).toEqual(['talk', '%E0%A4%A']);
  });

  it('leaves out what is empty', () => {
    expect(routeTo(['search'], { q: '', tag: 'scale' })).toBe('#/search?tag=scale');
  });
});
