/** One story set in a style: its lines with their labels, and what of it is printed. */
import { toByline, toLead, toSignOff, type Press } from './bylines.ts';
import { cutAtSentence } from './clauses.ts';
import type { Draft } from './content.ts';
import { toCrossheadSetter, toHead } from './heads.ts';
import type { Piece, PrintedDay, TypesetBlock, TypesetStory } from './model.ts';
import { toPicturePieces, toImage } from './pictures.ts';
import { below, between, isLucky, pick, weighted } from './random.ts';
import type { NamePlace } from './style.ts';
import { toTablePieces } from './tables.ts';

export interface SetStory {
  /** Kicker, headline, deck, byline. */
  readonly head: readonly Piece[];
  readonly text: readonly Piece[];
  readonly story: TypesetStory;
}

/** Where this story prints its people: some forms have a place of their own. */
function placeOf(press: Press, draft: Draft): NamePlace {
  const { random, style } = press;
  if (draft.people.length === 0 || draft.form === 'photo') return 'none';
  if (draft.form === 'letter')
    return weighted(random, [
      ['foot', 8],
      ['signoff', 3],
      ['none', 1],
    ]);
  if (draft.form === 'essay' || draft.form === 'poem')
    return weighted(random, [
      ['byline', 9],
      ['foot', 1],
      ['none', 0.5],
    ]);
  if (draft.form === 'item')
    return weighted(random, [
      ['none', 0.5],
      ['signoff', 9],
      ['foot', 0.5],
    ]);
  if (draft.form === 'wire') return 'none';
  const place = weighted(random, style.names);
  if (draft.form === 'feature' || draft.form === 'comment' || draft.form === 'interview')
    return place === 'lead' ? (isLucky(random, 0.7) ? 'byline' : 'none') : place;
  return place;
}

const notes = [
  '编者按：',
  '编者按 ',
  '【编者按】',
  '【核心提示】',
  '核心提示：',
  '导读：',
  '阅读提示 ',
  '编者的话：',
  '主持人语：',
  '内容提要：',
];

/** Sets one story; `index` is its place among the page's stories. */
export function setStory(press: Press, draft: Draft, index: number, isBullet: boolean): SetStory {
  const { random, style } = press;
  const made = toHead(random, style, draft, index);
  const place = placeOf(press, draft);
  const isNews = draft.form === 'news' || draft.form === 'brief' || draft.form === 'wire';
  const isLed =
    draft.lead !== ''
      ? isLucky(random, style.leadShare)
      : place === 'lead' ||
        (isNews && place !== 'byline' && isLucky(random, made.title === null ? 0.85 : style.leadShare)) ||
        (isNews && isLucky(random, style.leadShare * 0.25));
  const lead = isLed ? toLead(press, draft, place === 'lead') : null;
  const byline = place === 'byline' ? toByline(press, draft) : null;
  const sign = place === 'signoff' || place === 'foot' ? toSignOff(press, draft, place === 'foot') : null;

  const bylinePiece: Piece[] =
    byline === null
      ? []
      : splitByline(press, byline.text).map((text) => ({ text, label: 'byline', story: index, set: 'display' }));
  // Some set the names above the deck, a few above the headline.
  const at =
    made.pieces.length === 0
      ? 0
      : weighted(random, [
          [made.pieces.length, 92],
          [made.pieces.findLastIndex(({ label }) => label === 'headline' || label === 'headmore') + 1, 7],
          [0, 1],
        ]);
  const head = [...made.pieces.slice(0, at), ...bylinePiece, ...made.pieces.slice(at)];

  const blocks = [...draft.blocks];
  const [first] = blocks;
  if (
    first !== undefined &&
    (draft.form === 'feature' || draft.form === 'interview' || draft.form === 'comment') &&
    isLucky(random, style.notes)
  )
    blocks[0] = { ...first, text: pick(random, notes) + first.text };
  const before = isBullet
    ? style.bullet.replace('1', String(index + 1)).replace('一', '一二三四五六七八九'.charAt(index % 9))
    : '';
  const text = setBlocks(press, draft, blocks, index, {
    before: before.replace('**', ''),
    lead: lead?.text ?? '',
    after: place === 'signoff' ? (sign?.text ?? '') : '',
    hasHead: made.title !== null,
  });
  const foot: Piece[] = [...(place === 'foot' && sign !== null ? [sign.text] : []), ...draft.foot].map((line) => ({
    text: line,
    label: 'signoff',
    story: index,
    set: 'display',
  }));
  const jump = toJump(press, draft, index);
  return {
    head,
    text: [...jump.above, ...text.pieces, ...foot, ...jump.below],
    story: {
      title: made.title,
      kicker: made.kicker,
      deck: made.deck,
      reporters: [...new Set([...(byline?.names ?? []), ...(lead?.names ?? []), ...(sign?.names ?? [])])],
      paragraphs: text.printed,
      kind: draft.kind,
      date: dayOf(lead?.date),
    },
  };
}

const dayOf = (date: PrintedDay | null | undefined): PrintedDay | null => date ?? null;

/** Two roles may stand on two lines. */
function splitByline({ random }: Press, text: string): string[] {
  const at = text.search(/\s(?:通讯员|实习生|特约通讯员)/);
  return at > 0 && isLucky(random, 0.1) ? [text.slice(0, at), text.slice(at + 1)] : [text];
}

interface Around {
  readonly before: string;
  readonly lead: string;
  readonly after: string;
  readonly hasHead: boolean;
}

function setBlocks(
  press: Press,
  draft: Draft,
  blocks: readonly TypesetBlock[],
  index: number,
  around: Around,
): { readonly pieces: Piece[]; readonly printed: TypesetBlock[] } {
  const { random, style } = press;
  if (blocks.some(({ type }) => type === 'row'))
    return { pieces: toTablePieces(random, style, blocks, index, around.hasHead), printed: [...blocks] };
  const printed: TypesetBlock[] = [];
  const crosshead = toCrossheadSetter(random, style, index);
  const pieces: Piece[] = [];
  let heads = 0;
  const lastText = blocks.findLastIndex(({ type }) => type !== 'crosshead');
  const isBareHead = isLucky(random, 1 - style.crossheadShare);
  const pictureAt = below(random, Math.max(1, blocks.length));
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'crosshead') {
      // A style without crossheads prints none of them.
      if (!isBareHead || draft.form === 'poem') {
        printed.push(block);
        pieces.push(crosshead(block.text, heads++));
      }
      continue;
    }
    printed.push(block);
    const isFirst = !pieces.some(({ label }) => label === 'body' || label === 'opening');
    const text = (at === 0 ? around.before + around.lead : '') + block.text + (at === lastText ? around.after : '');
    const label = isFirst && !around.hasHead ? 'opening' : 'body';
    const isVerse = block.type === 'verse';
    const paragraph = (part: string): Piece => ({
      text: part,
      label,
      story: index,
      set: isVerse ? 'display' : 'prose',
    });
    const canCut = !isVerse && text.length > 70 && isLucky(random, style.cuts);
    const picture =
      at === pictureAt && isLucky(random, style.pictures)
        ? draft.pictures.flatMap((one) => toPicturePieces(press, one, index))
        : [];
    if (canCut) {
      const [left, right] = cutAnywhere(press, text);
      pieces.push(paragraph(left), ...picture, { ...paragraph(right), label: 'more' });
    } else pieces.push(paragraph(text), ...picture);
    if (!isVerse && isLucky(random, style.quotes)) {
      const [, quote] = cutAtSentence(random, block.text);
      const sentence = quote.split(/(?<=。)/)[0] ?? '';
      if (sentence.length > 12) pieces.push({ text: sentence, label: 'body', story: index, set: 'prose' });
    }
  }
  return { pieces: draft.form === 'photo' ? toPhoto(press, draft, pieces, index, around.hasHead) : pieces, printed };
}

/** A column break falls inside a sentence, not beside a stop. */
function cutAnywhere({ random }: Press, text: string): readonly [string, string] {
  for (let tries = 0; tries < 6; tries++) {
    const at = between(random, 30, text.length - 15);
    if (/^\p{Script=Han}{4}$/u.test(text.slice(at - 2, at + 2))) return [text.slice(0, at), text.slice(at)];
  }
  const at = Math.floor(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
}

/** A photo story: its text is the caption; the credit stands behind it, below it, above it, or nowhere. */
function toPhoto(press: Press, draft: Draft, pieces: readonly Piece[], index: number, hasHead: boolean): Piece[] {
  const { random } = press;
  const [picture] = draft.pictures;
  const credit =
    picture === undefined || isLucky(random, 0.12)
      ? []
      : toPicturePieces(press, { caption: '', by: picture.by }, index);
  const image = toImage(press);
  const where = weighted(random, [
    ['below', 6],
    ['same', 4],
    ['above', 1.5],
  ]);
  const words = pieces.map((piece, at): Piece =>
    hasHead || at > 0
      ? { ...piece, label: at === 0 || piece.label === 'body' ? 'body' : piece.label }
      : { ...piece, label: 'photo' },
  );
  const name = credit[0]?.text ?? '';
  if (where === 'same' && name !== '')
    return [
      ...image,
      ...words.slice(0, -1),
      ...words.slice(-1).map((piece) => ({ ...piece, text: `${piece.text}${pick(random, [' ', '　', ''])}${name}` })),
    ];
  if (where === 'above' && credit.length > 0)
    return hasHead
      ? [...image, ...credit, ...words]
      : [
          ...credit.map((piece): Piece => ({ ...piece, label: 'photo' })),
          ...image,
          ...words.map((piece): Piece => (piece.label === 'photo' ? { ...piece, label: 'caption' } : piece)),
        ];
  return [...image, ...words, ...credit];
}

function toJump(
  { random, style }: Press,
  draft: Draft,
  index: number,
): { readonly above: Piece[]; readonly below: Piece[] } {
  const none = { above: [], below: [] };
  if ((draft.form !== 'news' && draft.form !== 'feature' && draft.form !== 'comment') || !isLucky(random, style.jumps))
    return none;
  const page = pick(random, ['第二版', '第四版', '2版', '第3版', '第8版', '第一版', '1版', 'A4版', '2、3版', '第2版']);
  const [open, close] = pick(random, [
    ['（', '）'],
    ['（', '）'],
    ['（', '）'],
    ['[', ']'],
    ['', ''],
    ['(', ')'],
    ['[', '）'],
    ['▶', ''],
    ['▼', ''],
  ] as const);
  const piece = (words: string): Piece => ({ text: open + words + close, label: 'jump', story: index, set: 'display' });
  return isLucky(random, 0.6)
    ? {
        above: [],
        below: [
          piece(
            pick(
              random,
              [
                `下转${page}`,
                `下转${page}`,
                `转${page}`,
                `详见${page}`,
                `相关报道见${page}`,
                `紧接${page}`,
                `下转第${page}`,
              ].slice(0, 6),
            ),
          ),
        ],
      }
    : { above: [piece(pick(random, [`上接${page}`, `上接${page}`, `紧接${page}`, `接${page}`]))], below: [] };
}
