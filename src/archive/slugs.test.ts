import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf, soundOf } from './slugs.ts';

describe('soundOf', () => {
  test.each([
    ['赖小琴', 'lai-xiao-qin'],
    ['欧阳锋', 'ou-yang-feng'],
    ['Anna Müller', 'anna-muller'],
    ['园区5G办', 'yuan-qu-5g-ban'],
    ['吕绿', 'lv-lv'],
    ['·', 'name'],
  ])('%s → %s', (name, sound) => {
    expect(soundOf(name)).toBe(sound);
  });
});

describe('slugOf', () => {
  // These are addresses that readers have written down: a change of these rows breaks links.
  test.each([
    ['赖小琴', 'lai-xiao-qin-1gqjz'],
    ['张伟', 'zhang-wei-30txb'],
    ['章伟', 'zhang-wei-9zwh8'],
    ['·', 'name-1qhts'],
  ])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  /** A digit begins the mark, so that no syllable is taken for one. */
  const marked = /-\d[0-9a-hjkmnp-tv-z]{4}$/;

  test('is short ASCII whatever the name, and is told from a sound', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,47}$/);
        expect(slugOf(name)).toMatch(marked);
      }),
    );
    expect(soundOf('张张')).not.toMatch(marked);
    expect(soundOf('赖小琴')).not.toMatch(marked);
  });
});
