/** A page saved from a newspaper's site → the text of its article: menus, advertisements and comments are left out. */
import { toPageText, type Decoded } from './decoded.ts';
import { toText } from './html-text.ts';

/** The article of a web page, as Firefox's reader view finds it. */
export async function decodeHtml(html: string): Promise<Decoded> {
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
  const { document } = parseHTML(html);
  const article = new Readability(document).parse();
  const body = toPageText(toText(article?.content ?? ''));
  // Menus and lists of links hold no sentence.
  if (!article || !/[。！？.!?]/.test(body))
    return {
      reason:
        'expected an article; found a web page without a text. Open it in a browser and save the text of its articles',
    };
  const title = (article.title ?? '').replace(/\s+/g, ' ').trim();
  const isHeaded = title === '' || body.slice(0, 2 * title.length + 8).includes(title);
  return [{ text: isHeaded ? body : `# ${title}\n\n${body}`, format: 'html', encoding: null }];
}
