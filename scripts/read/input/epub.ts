/** A book (.epub) → the texts of its chapters, in the order in which they are read (EPUB 3.3). */
import { posix } from 'node:path';
import type { Archive } from './archived.ts';
import { toPageText, type Decoded } from './decoded.ts';
import { toText } from './html-text.ts';
import { toElements } from './xml-elements.ts';

export async function decodeEpub({ read }: Archive): Promise<Decoded> {
  const parse = async (path: string): Promise<readonly Element[]> => toElements(await read(path));
  const named = (list: readonly Element[], name: string): Element[] =>
    list.filter(({ tagName }) => tagName.replace(/^.*:/, '').toLowerCase() === name);
  const [root] = named(await parse('META-INF/container.xml'), 'rootfile');
  const book = root?.getAttribute('full-path') ?? '';
  const described = await parse(book);
  const paths = new Map(
    named(described, 'item').map((item) => [
      item.getAttribute('id'),
      posix.join(posix.dirname(book), decodeURIComponent(item.getAttribute('href') ?? '')),
    ]),
  );
  const chapters: string[] = [];
  for (const reference of named(described, 'itemref')) {
    const path = paths.get(reference.getAttribute('idref'));
    // A table of contents is listed apart from what is read.
    if (path !== undefined && reference.getAttribute('linear') !== 'no') chapters.push(toText(await read(path)));
  }
  const text = toPageText(chapters.filter((chapter) => chapter.trim() !== '').join('\n'));
  if (text.trim() === '') return { reason: 'expected text; found a book without any. Run OCR over its pictures first' };
  return [{ text, format: 'epub', encoding: null }];
}
