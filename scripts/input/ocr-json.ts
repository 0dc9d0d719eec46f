/** JSON that OCR tools write: PaddleOCR's result, MinerU's content list, a docling document → the text of each page. */
import { z } from 'zod';
import type { Decoded, DecodedPage } from './decoded.ts';
import { toPrintedOcr } from './ocr-lines.ts';
import { toPage } from './printed.ts';

const point = z.tuple([z.number(), z.number()]);

/** `res` around it in the files that PaddleOCR 3 saves. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const paddle = z.object({
  rec_texts: z.array(z.string()),
  rec_polys: z.array(z.array(point)).optional(),
  rec_boxes: z.array(box).optional(),
});
/** PP-Structure and PaddleOCR-VL: blocks in reading order. */
const paddleBlocks = z.object({
  parsing_res_list: z.array(z.object({ block_label: z.string(), block_content: z.string() })),
});
const wrapped = z.object({ res: z.unknown() });
/** PaddleOCR 2: a list of boxes with their text and its chance. */
const oldPaddle = z.array(z.tuple([z.array(point).min(1), z.tuple([z.string(), z.number()])])).min(1);

/** MinerU, *_content_list.json. What it names otherwise (header, page_number …) is furniture. */
const content = z.object({
  type: z.string(),
  page_idx: z.int().nonnegative(),
  text: z.string().default(''),
  text_level: z.int().optional(),
  table_body: z.string().optional(),
  image_caption: z.array(z.string()).optional(),
});
const contents = z.array(content).min(1);

const reference = z.object({ $ref: z.string() });
const doclingText = z.object({
  self_ref: z.string(),
  label: z.string(),
  text: z.string(),
  prov: z.array(z.object({ page_no: z.int() })).default([]),
});
const docling = z.object({
  schema_name: z.literal('DoclingDocument'),
  body: z.object({ children: z.array(reference) }),
  groups: z.array(z.object({ self_ref: z.string(), children: z.array(reference) })).default([]),
  texts: z.array(doclingText),
});

/** The pages of a file; null where it is of none of these tools. */
export function decodeOcrJson(value: unknown): Decoded | null {
  const result = wrapped.safeParse(value).data?.res ?? value;
  const lines = paddle.safeParse(result).data;
  if (lines) return readBoxes(lines.rec_texts.map((text, index) => ({ text, points: pointsOf(lines, index) })));
  const blocks = paddleBlocks.safeParse(result).data?.parsing_res_list;
  if (blocks) return toPages(blocks.filter(isText).map((block) => ({ number: 0, text: toHeading(block) })));
  const old = oldPaddle.safeParse(value).data ?? oldPaddle.safeParse(Array.isArray(value) ? value[0] : null).data;
  if (old) return readBoxes(old.map(([points, [text]]) => ({ text, points })));
  const list = contents.safeParse(value).data;
  if (list) return toPages(list.map((part) => ({ number: part.page_idx, text: toMarkdown(part) })));
  const document = docling.safeParse(value).data;
  return document ? readDocling(document) : null;
}

function pointsOf({ rec_polys, rec_boxes }: z.infer<typeof paddle>, index: number): readonly z.infer<typeof point>[] {
  const [left, top, right, bottom] = rec_boxes?.[index] ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return rec_polys?.[index] ?? [];
  return [
    [left, top],
    [right, bottom],
  ];
}

type Block = z.infer<typeof paddleBlocks>['parsing_res_list'][number];

const isText = ({ block_label }: Block): boolean => !/^(?:header|footer|number|image|chart|seal)/.test(block_label);

const toHeading = ({ block_label, block_content }: Block): string =>
  block_label.endsWith('title') && !block_label.startsWith('figure') ? `# ${block_content}` : block_content;

/** Lines with their places, of one page. */
function readBoxes(boxes: readonly { text: string; points: readonly (readonly [number, number])[] }[]): Decoded {
  const lines = boxes.map(({ text, points }) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    return { text, block: 0, left, right, top, bottom, size: bottom - top };
  });
  const page = toPage(toPrintedOcr(lines));
  return page.text === '' ? nothing : [{ ...page, format: 'json', encoding: 'UTF-8' }];
}

const nothing = { reason: 'expected text; found OCR output without any. Run OCR again' };

/** As Markdown says it, which the later stages read. */
function toMarkdown({
  type,
  text,
  text_level: level,
  table_body: table,
  image_caption: captions,
}: z.infer<typeof content>): string {
  if (type === 'table') return table ?? '';
  if (type === 'image')
    return captions === undefined || captions.length === 0 ? '' : `![](image)\n${captions.join('\n')}`;
  if (type !== 'text' && type !== 'equation' && type !== 'list') return '';
  return level === undefined || level < 1 ? text : `${'#'.repeat(Math.min(level, 6))} ${text}`;
}

/** Paragraphs with the numbers of their pages → pages. */
function toPages(parts: readonly { readonly number: number; readonly text: string }[]): Decoded {
  const pages = [...Map.groupBy(parts, ({ number }) => number)].sort(([a], [b]) => a - b);
  return pages.map(([, own]): DecodedPage | { reason: string } => {
    const text = own
      .map((part) => part.text.toWellFormed().replace(/\r\n?/g, '\n').trim())
      .filter((part) => part !== '')
      .join('\n\n');
    return text === '' ? nothing : { text: `${text}\n`, format: 'json', encoding: 'UTF-8' };
  });
}

/** What docling calls by these names is no text of the page. */
const furniture = new Set(['page_header', 'page_footer']);

/** In the order of its body; groups (lists) hold references of their own. A reference that leads back is followed once. */
function readDocling({ body, groups, texts }: z.infer<typeof docling>): Decoded {
  const groupOf = new Map(groups.map((group) => [group.self_ref, group]));
  const textOf = new Map(texts.map((text) => [text.self_ref, text]));
  const parts: { number: number; text: string }[] = [];
  const seen = new Set<string>();
  const visit = ({ $ref }: z.infer<typeof reference>): void => {
    if (seen.has($ref)) return;
    seen.add($ref);
    groupOf.get($ref)?.children.forEach(visit);
    const found = textOf.get($ref);
    if (!found || furniture.has(found.label)) return;
    const isHeading = found.label === 'title' || found.label === 'section_header';
    parts.push({ number: found.prov[0]?.page_no ?? 1, text: isHeading ? `# ${found.text}` : found.text });
  };
  body.children.forEach(visit);
  return parts.length === 0 ? nothing : toPages(parts);
}
