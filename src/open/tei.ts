/**
 * An article as TEI P5, from its record: valid against TEI All.
 *
 * Printed and corrected words stand side by side (`choice`). The text of `p` and `head`, `sic` left out, is the article's text.
 */
import { correctionsOf } from '../markdown/field-corrections.ts';
import { cutRuns, toRuns, type Correction, type Run } from '../markdown/corrected-text.ts';
import { toTeiHeader } from './tei-header.ts';
import type { OpenArticle, OpenBlock } from './schema.ts';
import { element, rows, toXmlDocument, type Child } from './xml.ts';

/** Record → TEI document. `archive`: the archive's name, its publisher. */
export const toTei = (record: OpenArticle, archive: string): string =>
  toXmlDocument(
    rows(
      'TEI',
      { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': record.language },
      toTeiHeader(record, archive),
      rows('text', {}, rows('body', {}, toDivision(record))),
    ),
  );

function toDivision(record: OpenArticle): Child {
  const { kicker, title, deck, kind, printPage, source, signed, dateline } = record;
  const head = (type: string, field: 'title' | 'kicker' | 'deck', text: string | undefined): Child =>
    text === undefined ? null : element('head', { type }, ...toWords(text, correctionsOf(record, field)));
  const [before = [], ...sections] = toSections(record.body);
  return rows(
    'div',
    { type: kind },
    element('pb', { n: printPage, corresp: source.address }),
    head('kicker', 'kicker', kicker),
    head('main', 'title', title),
    head('sub', 'deck', deck),
    signed === 'byline' ? element('byline', {}, ...toWriters(record)) : null,
    ...before.map((block, index) => toParagraph(block, index === 0 ? dateline : undefined)),
    ...sections.map(([crosshead, ...paragraphs]) =>
      rows(
        'div',
        { type: 'section' },
        crosshead ? element('head', { type: 'cross', 'xml:id': crosshead.anchor }, ...toBlockWords(crosshead)) : null,
        ...paragraphs.map((block) => toParagraph(block)),
      ),
    ),
    ...toFigures(record),
    signed === 'signOff' ? element('closer', {}, element('signed', {}, ...toWriters(record))) : null,
  );
}

/** Blocks before the first crosshead, then one group for each crosshead, with what follows it. */
function toSections(body: readonly OpenBlock[]): OpenBlock[][] {
  const sections: OpenBlock[][] = [[]];
  for (const block of body)
    if (block.type === 'crosshead') sections.push([block]);
    else sections.at(-1)?.push(block);
  return sections;
}

/** A paragraph, a table or a verse. TEI's `dateline` may not stand within a paragraph, where newspapers print it: a `seg` marks it. */
function toParagraph(block: OpenBlock, dateline?: string): Child {
  const { type, anchor, text, corrections = [] } = block;
  const lines = (): readonly (readonly Run[])[] => cutRuns(toRuns(text, corrections), '\n');
  if (type === 'verse')
    return rows('lg', { 'xml:id': anchor }, ...lines().map((line) => element('l', {}, ...ofRuns(line))));
  if (type === 'table')
    return rows(
      'table',
      { 'xml:id': anchor },
      ...lines().map((line) =>
        element('row', {}, ...cutRuns(line, '\t').map((cell) => element('cell', {}, ...ofRuns(cell)))),
      ),
    );
  const end = dateline?.length ?? 0;
  const crosses = corrections.some(({ start, corrected }) => start < end && start + corrected.length > end);
  if (end === 0 || crosses) return element('p', { 'xml:id': anchor }, ...toBlockWords(block));
  const behind = corrections.filter(({ start }) => start >= end).map((one) => ({ ...one, start: one.start - end }));
  const within = corrections.filter(({ start }) => start < end);
  return element(
    'p',
    { 'xml:id': anchor },
    element('seg', { type: 'dateline' }, ...toWords(text.slice(0, end), within)),
    ...toWords(text.slice(end), behind),
  );
}

const toBlockWords = ({ text, corrections }: OpenBlock): Child[] => toWords(text, corrections);

const toWords = (text: string, corrections: readonly Correction[] | undefined): Child[] =>
  ofRuns(toRuns(text, corrections));

const ofRuns = (runs: readonly Run[]): Child[] =>
  runs.map((run) =>
    run.printed === null
      ? run.text
      : element('choice', {}, element('sic', {}, run.printed), element('corr', {}, run.text)),
  );

const toWriters = ({ reporters }: OpenArticle): Child[] =>
  (reporters ?? []).flatMap(({ name, roleName, address }, index) => [
    ...(index === 0 ? [] : ['　']),
    ...(roleName === undefined ? [] : [element('roleName', {}, roleName), ' ']),
    element('persName', { ref: address }, name),
  ]);

/** The archive has no image: a figure says what the page printed beside it. */
const toFigures = (record: OpenArticle): Child[] =>
  (record.photos ?? []).map(({ caption, credit }, index) =>
    rows(
      'figure',
      { type: 'photo' },
      caption === null
        ? null
        : element('head', { type: 'caption' }, ...toWords(caption, correctionsOf(record, 'caption', index + 1))),
      element('figDesc', {}, '原版此处有照片，本库只存文字。'),
      credit === null
        ? null
        : element('ab', { type: 'credit' }, ...toWords(credit, correctionsOf(record, 'credit', index + 1))),
    ),
  );
