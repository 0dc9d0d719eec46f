/** Names in a text that have a page here: parks, and those who write. First mention only. */
import type { Element, ElementContent } from 'hast';
import type { Wrap } from '../markdown/wrap-text.ts';
import type { ParkHeading, ReporterHeading } from '../archive/headings.ts';
import { toLexicon, type Lexicon } from './lexicon.ts';
import { parkHref, reporterHref } from '../core/links.ts';

interface Named {
  readonly href: string;
  readonly kind: 'park' | 'reporter';
  readonly name: string;
}

/** All names with a page: made once, asked for every article. */
export interface NameLinks {
  /**
   * Links for the paragraphs of one article: for each its stretches of text. Null stands for a block without links, such
   * as a crosshead. `writers`: names of those who wrote it.
   */
  readonly linksIn: (
    paragraphs: readonly (string | null)[],
    writers?: readonly string[],
  ) => readonly (readonly Wrap[])[];
}

interface Headings {
  readonly parks: readonly ParkHeading[];
  readonly reporters: readonly ReporterHeading[];
}

/**
 * A park is known by its preferred, official and variant names, the longest at each place. A person's name may be that of
 * somebody else: it is linked where the article is theirs, or where the text says 记者 or 通讯员 before it.
 */
export function toNameLinks({ parks, reporters }: Headings): NameLinks {
  const lexicon = toLexicon([
    ...parks.flatMap((park) =>
      pairs(park, [park.entry?.officialName], { href: parkHref(park.id), kind: 'park', name: park.name }),
    ),
    ...reporters.flatMap((person) =>
      pairs(person, [], { href: reporterHref(person.id), kind: 'reporter', name: person.name }),
    ),
  ]);
  return {
    linksIn(paragraphs, writers = []) {
      const own = new Set(writers);
      const linked = new Set<string>();
      return paragraphs.map((text) => (text === null ? [] : linksOf(text, lexicon, own, linked)));
    },
  };
}

type Heading = Pick<ParkHeading, 'name' | 'names'> & {
  readonly entry: { readonly variants: readonly string[] } | null;
};

/** Shorter names are words of their own. */
const shortest = 2;

const pairs = (heading: Heading, others: readonly (string | undefined)[], named: Named): [string, Named][] =>
  [heading.name, ...heading.names, ...(heading.entry?.variants ?? []), ...others].flatMap((name) =>
    name === undefined || name.length < shortest ? [] : [[name, named] as [string, Named]],
  );

function linksOf(text: string, lexicon: Lexicon<Named>, writers: ReadonlySet<string>, linked: Set<string>): Wrap[] {
  const wraps: Wrap[] = [];
  for (const { start, end, value } of lexicon.find(text)) {
    if (linked.has(value.href)) continue;
    if (value.kind === 'reporter' && !isWriter(text, start, end, writers)) continue;
    linked.add(value.href);
    wraps.push({ start, end, around: (children) => link(value, children) });
  }
  return wraps;
}

const saidToWrite = /(?:记者|通讯员|实习生)[\s：:]*(?:[\p{Script=Han}·]{2,4}[\s、]+)*$/u;
const nameGoesOn = /^[\p{Script=Han}·]/u;

function isWriter(text: string, start: number, end: number, writers: ReadonlySet<string>): boolean {
  if (saidToWrite.test(text.slice(Math.max(0, start - 24), start))) return true;
  // 陈科 in 陈科技: a name of two characters is a word's beginning where the next one is Han.
  return writers.has(text.slice(start, end)) && !(end - start < 3 && nameGoesOn.test(text.slice(end)));
}

const link = ({ href, kind }: Named, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['name', `is-${kind}`], href },
  children,
});
