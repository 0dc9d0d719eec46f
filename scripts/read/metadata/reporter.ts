import type { Evidence, Reporter } from '../../../src/schema/article.ts';
import { factsOf, type Person } from '../facts/index.ts';
import { peopleNamedIn } from '../facts/named.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Story } from '../model.ts';
import { plainText } from '../text/characters.ts';
import { passagesOf } from '../text/stories.ts';

export interface FoundReporters {
  readonly reporters: readonly Reporter[];
  readonly evidence: Evidence;
}

/** The words that name people, where they stand, and whom they name. */
interface Named {
  readonly quote: string;
  readonly reason: string;
  readonly people: readonly Person[];
}

/**
 * Who wrote it, in this order of evidence: the byline below the headline, the dateline, the sign-off. Photographers and those
 * who made the page are left out; nobody is taken from anywhere else.
 */
export function findReporters(story: Story, knowledge: Knowledge): FoundReporters | null {
  const found = [
    ...story.bylines.map(({ text }) => ({
      quote: text.trim(),
      reason: '题下署名',
      people: peopleNamedIn(text, knowledge),
    })),
    ...inDateline(story.body[0]?.passage.text ?? '', knowledge),
    ...(story.signOff === null
      ? []
      : [
          {
            quote: story.signOff.text.trim(),
            reason: '文末署名',
            people: peopleNamedIn(story.signOff.text, knowledge),
          },
        ]),
  ].filter(({ people }) => people.length > 0);
  const reporters = unique(found.flatMap(({ people }) => people));
  if (reporters.length === 0) return null;
  assertPrinted(reporters, story);
  return {
    reporters,
    evidence: {
      basis: 'printed',
      quote: found.map(({ quote }) => quote).join(' '),
      reason: found.map(({ reason }) => reason).join('、'),
    },
  };
}

/** `'本报讯(记者 邓淑华)'`; without brackets the words of the dateline are the evidence. */
function inDateline(lead: string, knowledge: Knowledge): readonly Named[] {
  const { dateline } = factsOf(lead, knowledge);
  if (dateline === null || dateline.people.length === 0) return [];
  const words = lead.slice(...dateline.span).trim();
  const brackets = /[(（]([^()（）]*)[)）]$/.exec(words)?.[1];
  return [{ quote: (brackets ?? words).trim(), reason: '电头署名', people: dateline.people }];
}

function unique(people: readonly Person[]): Reporter[] {
  const reporters: Reporter[] = [];
  for (const { name, role } of people) {
    if (role === 'photographer' || role === 'editor' || reporters.some((known) => known.name === name)) continue;
    reporters.push({ name, role });
  }
  return reporters;
}

/** Whoever is given stands on the page, in this story: anything else is our own mistake. */
function assertPrinted(reporters: readonly Reporter[], story: Story): void {
  const printed = plainText(
    passagesOf(story)
      .map(({ text }) => text)
      .join(''),
  ).replaceAll(/\s/g, '');
  const missing = reporters.find(({ name }) => !printed.includes(plainText(name).replaceAll(/\s/g, '')));
  if (missing) throw new Error(`reporter “${missing.name}” is not printed in the story “${printed.slice(0, 20)}…”`);
}
