/** Addresses for names that no authority file knows: pinyin, ASCII, each its own. */
import { pinyin } from 'pinyin-pro';

/** Name → slug: `赖小琴` → `lai-xiao-qin`, `长三角G60` → `zhang-san-jiao-g60`. Two names may give one slug: see `slugsFor`. */
export function toSlug(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const slug = toAscii(syllables.join('-')).slice(0, 48).replace(/-$/, '');
  return slug === '' ? codeOf(name) : slug;
}

/** Small letters, digits and single hyphens, hyphens not at an end. */
const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** `张` → `u5f20`: the same name always has the same code. */
const codeOf = (name: string): string =>
  [...name]
    .map((character) => `u${(character.codePointAt(0) ?? 0).toString(16)}`)
    .join('')
    .slice(0, 48);

/**
 * A slug for each of `names`, none of them in `taken`, no two alike.
 *
 * Names that share a slug (张伟, 章伟) all get their characters' codes behind it, so that neither depends on which
 * was met first.
 */
export function slugsFor(names: Iterable<string>, taken: ReadonlySet<string> = new Set()): Map<string, string> {
  const bySlug = Map.groupBy(new Set(names), toSlug);
  const slugs = new Map<string, string>();
  for (const [slug, sharing] of bySlug) {
    const alone = sharing.length === 1 && !taken.has(slug);
    for (const name of sharing) slugs.set(name, alone ? slug : `${slug}-${codeOf(name)}`);
  }
  return slugs;
}
