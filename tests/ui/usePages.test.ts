// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { usePages } from '../../components/ui/usePages';

afterEach(cleanup);

describe('the pages of a list', () => {
  it('stay when fewer rows are needed than before', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const { result, rerender } = renderHook(({ least }) => usePages(items, 10, least), {
      initialProps: { least: 1 },
    });
    expect(result.current.shown).toHaveLength(10);
    rerender({ least: 31 });
    expect(result.current.shown).toHaveLength(40);
    rerender({ least: 1 });
    expect(result.current.shown).toHaveLength(40);
    expect(result.current.more).toBe(10);
  });
});
