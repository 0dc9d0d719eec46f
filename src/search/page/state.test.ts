import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { isNarrowing } from '../engine/found.ts';
import { toAddress, toggle, toState, withoutChosen } from './state.ts';

describe('the address of a search', () => {
  const value = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
  const chosen = fc.record({
    park: fc.uniqueArray(value),
    province: fc.uniqueArray(value),
    topic: fc.uniqueArray(value),
    reporter: fc.uniqueArray(value),
    year: fc.uniqueArray(value),
    month: fc.uniqueArray(value),
    newspaper: fc.uniqueArray(value),
    kind: fc.uniqueArray(value),
  });
  const range = fc.constantFrom({}, { from: '2023' }, { to: '2023-10' }, { from: '1998-01-31', to: '2003' });
  property.prop([value, chosen, range, fc.constantFrom('relevance', 'newest', 'oldest')], { seed: 5 })(
    'is read back as it was written',
    (query, values, dates, order) => {
      const state = { query, chosen: { ...values, ...dates }, order } as const;
      expect(toState(new URLSearchParams(toAddress(state)))).toEqual(state);
    },
  );

  test('a value is chosen and taken away again', () => {
    const state = toState(new URLSearchParams('q=零碳&park=西安高新区'));
    expect(isNarrowing(toggle(state, 'park', '西安高新区').chosen)).toBe(false);
    expect(toAddress(withoutChosen(toggle(state, 'year', '2023')))).toBe(`?q=${encodeURIComponent('零碳')}`);
    expect(toState(new URLSearchParams('sort=random')).order).toBe('relevance');
    expect(isNarrowing(toState(new URLSearchParams('from=soon&to=2023-13')).chosen)).toBe(false);
  });
});
