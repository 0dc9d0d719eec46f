import type { Evidence, Reporter } from '../../src/schema/article.ts';
import { datelineLength } from '../blocks/datelines.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Story } from '../model.ts';
import { penNameOf } from '../text/names.ts';
import { namesRole, toPeople } from '../text/people.ts';
import type { Credited } from '../text/roles.ts';

export interface FoundReporters {
  readonly reporters: readonly Reporter[];
  readonly evidence: Evidence;
}

/**
 * Who wrote it, in this order of evidence: the byline below the headline, the brackets of the dateline, the sign-off.
 * Photographers are left out: they stand with their photo.
 */
export function findReporters(story: Story, { surnames }: Knowledge): FoundReporters | null {
  const lead = story.body[0]?.passage.text ?? '';
  const sources = [
    ...story.bylines.map((byline) => ({ text: byline.text, reason: '题下署名' })),
    { text: bracketsOf(lead), reason: '电头署名' },
    { text: story.signOff?.text ?? '', reason: '文末署名' },
  ];
  const found = sources.flatMap(({ text, reason }) => {
    const people = text === '' ? null : (toPeople(text, surnames) ?? toAuthor(text));
    return people ? [{ people, text: text.trim(), reason }] : [];
  });
  const reporters = unique(found.flatMap(({ people }) => people));
  if (reporters.length === 0) return null;
  return {
    reporters,
    evidence: {
      basis: 'printed',
      quote: found.map(({ text }) => text).join(' '),
      reason: found.map(({ reason }) => reason).join('、'),
    },
  };
}

/** Whom a pen name names. */
function toAuthor(text: string): readonly Credited[] | null {
  const name = penNameOf(text);
  return name === null ? null : [{ name, role: 'author' }];
}

/** `'本报讯(记者 邓淑华)10月31日'` → `'记者 邓淑华'`; brackets at the very beginning count where they name a role. */
function bracketsOf(lead: string): string {
  const length = datelineLength(lead);
  const head = length > 0 ? lead.slice(0, length) : lead.slice(0, 40);
  // `本报临浦讯 记者沈青报道：`
  const report = /(?:^|[\s　])([^\s　]{0,4}(?:记者|通讯员)[^，。]*?)(?:摄影)?报道[:：]$/.exec(head)?.[1];
  if (length > 0 && report !== undefined) return report;
  const open = head.search(/[(（]/);
  const close = head.search(/[)）]/);
  if (open < 0 || close < open || (length === 0 && open > 0)) return '';
  // `（本报讯 记者刘力）`
  const inside = head.slice(open + 1, close).replace(/^[^\s（）()]{1,8}[讯电]\s+/, '');
  return length > 0 || namesRole(inside) ? inside : '';
}

function unique(people: readonly Credited[]): Reporter[] {
  const reporters: Reporter[] = [];
  for (const { name, role } of people) {
    if (role === 'photographer' || reporters.some((known) => known.name === name)) continue;
    reporters.push({ name, role });
  }
  return reporters;
}
