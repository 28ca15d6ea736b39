import { describe, expect, it } from 'vitest';
import { createTitleTrust } from '../../components/page/titleTrust';

describe('the title of a page', () => {
  it('is believed on the first address', () => {
    expect(createTitleTrust()('a', 'Talk A')).toBe('Talk A');
  });

  it('is not believed while it is that of the address before', () => {
    const trusted = createTitleTrust();
    trusted('a', 'Talk A');
    expect(trusted('b', 'Talk A')).toBe('');
    expect(trusted('b', '(2) Talk A')).toBe('');
    expect(trusted('b', 'Talk B')).toBe('Talk B');
    expect(trusted('b', 'Talk A')).toBe('Talk A');
  });

  it('is believed when it changed before the address was seen', () => {
    const trusted = createTitleTrust();
    trusted('a', 'Talk A');
    expect(trusted('b', 'Talk B')).toBe('Talk B');
    expect(trusted('a', 'Talk B')).toBe('');
  });
});
