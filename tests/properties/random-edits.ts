/** Random edits of generated articles, of the kinds that `npm run adopt` turns into rulings. */
import type { ArticleFile, BodyBlock } from '../../src/markdown/article-file.ts';
import { below, pick, type Random } from './news.ts';

export type Files = ReadonlyMap<string, ArticleFile>;
type Edit = (random: Random, files: Files) => Files | null;

const characters = [...'孪订校勘誊摹缮'];

/** A text with one of its Han characters replaced, one added, or one taken away. */
function changeWord(random: Random, text: string): string {
  const places = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  if (places.length < 6) return text;
  const at = pick(random, places.slice(1, -1));
  const added = random() < 0.8 ? pick(random, characters) : '';
  return text.slice(0, at) + added + text.slice(added !== '' && random() < 0.3 ? at : at + 1);
}

const edit = (files: Files, id: string, change: (file: ArticleFile) => ArticleFile): Files =>
  new Map([...files].map(([key, file]) => [key, key === id ? change(file) : file]));

const withBody = (files: Files, id: string, body: readonly BodyBlock[]): Files =>
  edit(files, id, (file) => ({ ...file, body }));

/** An article with at least `least` blocks, with its identifier. */
function pickFile(random: Random, files: Files, least: number): readonly [string, ArticleFile] | null {
  const fitting = [...files].filter(([, { body }]) => body.length >= least);
  return fitting.length === 0 ? null : pick(random, fitting);
}

const edits: Readonly<Record<string, Edit>> = {
  word(random, files) {
    const [id, { body }] = pickFile(random, files, 1) ?? ['', { body: [] }];
    const at = below(random, body.length);
    return withBody(
      files,
      id,
      body.map((block, index) => (index === at ? { ...block, text: changeWord(random, block.text) } : block)),
    );
  },
  title: (random, files) =>
    edit(files, pick(random, [...files.keys()]), (file) => ({
      ...file,
      data: { ...file.data, title: random() < 0.5 ? changeWord(random, file.data.title) : '全新的一个标题' },
    })),
  kicker: (random, files) =>
    edit(files, pick(random, [...files.keys()]), (file) => ({ ...file, data: { ...file.data, kicker: '本报特稿' } })),
  fields: (random, files) =>
    edit(files, pick(random, [...files.keys()]), ({ data, body }) => ({
      body,
      data: pick(random, [
        { ...data, park: null },
        { ...data, date: '2021-05~' },
        { ...data, reporter: [{ name: '欧阳修', role: 'author' as const }] },
        { ...data, topic: ['projects'] },
      ]),
    })),
  caption(random, files) {
    const captions = [...files.values()].flatMap(({ data }) => (data.photos ?? []).map(({ caption }) => caption));
    // Of two captions that say the same, no quotation tells which is meant.
    const isOnly = (words: string | null): boolean => captions.filter((caption) => caption === words).length === 1;
    return edit(files, pick(random, [...files.keys()]), ({ data, body }) => {
      const photos = data.photos?.map(({ caption, credit }) => ({
        caption: caption !== null && isOnly(caption) ? changeWord(random, caption) : caption,
        credit,
      }));
      return { body, data: photos ? { ...data, photos } : data };
    });
  },
  remove(random, files) {
    const found = pickFile(random, files, 2);
    if (!found) return null;
    const at = below(random, found[1].body.length);
    return withBody(
      files,
      found[0],
      found[1].body.filter((_, index) => index !== at),
    );
  },
  join(random, files) {
    const found = pickFile(random, files, 2);
    if (!found) return null;
    const [id, { body }] = found;
    const at = below(random, body.length - 1);
    const [above, below_] = [body[at], body[at + 1]];
    if (above?.type !== 'paragraph' || below_?.type !== 'paragraph') return null;
    const joined = { type: 'paragraph' as const, text: above.text + below_.text };
    return withBody(files, id, [...body.slice(0, at), joined, ...body.slice(at + 2)]);
  },
  split(random, files) {
    const found = pickFile(random, files, 1);
    if (!found) return null;
    const [id, { body }] = found;
    const at = below(random, body.length);
    const text = body[at]?.text ?? '';
    const stop = text.indexOf('。') + 1;
    if (body[at]?.type !== 'paragraph' || stop === 0 || stop === text.length) return null;
    const parts = [text.slice(0, stop), text.slice(stop)].map((part) => ({
      type: 'paragraph' as const,
      text: part.trim(),
    }));
    return withBody(files, id, [...body.slice(0, at), ...parts, ...body.slice(at + 1)]);
  },
  move(random, files) {
    const from = pickFile(random, files, 2);
    const to = pickFile(random, files, 1);
    if (!from || !to) return null;
    const at = below(random, from[1].body.length);
    const block = from[1].body[at];
    if (!block) return null;
    const without = withBody(
      files,
      from[0],
      from[1].body.filter((_, index) => index !== at),
    );
    const body = without.get(to[0])?.body ?? [];
    const place = below(random, body.length + 1);
    return withBody(without, to[0], [...body.slice(0, place), block, ...body.slice(place)]);
  },
};

/** The files with `count` edits, and their names; each of another kind, so that none undoes another. */
export function toRandomEdits(
  random: Random,
  files: Files,
  count: number,
): { readonly files: Files; readonly names: string[] } {
  const names: string[] = [];
  let edited = files;
  for (let attempt = 0; attempt < 20 && names.length < count; attempt++) {
    const name = pick(
      random,
      Object.keys(edits).filter((known) => !names.includes(known)),
    );
    const next = edits[name]?.(random, edited);
    if (!next) continue;
    edited = next;
    names.push(name);
  }
  return { files: edited, names };
}
