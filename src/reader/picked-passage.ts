/** The passage that the reader has picked, by selecting words or by the sign behind a paragraph. */
import { withAccess, withAnchor } from '../cite/csl-item.ts';
import { formats } from '../cite/formats.ts';
import type { ArticlePage } from './article-page.ts';
import { addClippings, keptOf, keyOf, type Clipping } from './folder.ts';
import { chosenFormat } from './format-choice.ts';
import { copyText, today } from './give-out.ts';
import { toPassageLink } from './passage-link.ts';
import { textOf, type Stretch } from './pieces.ts';
import { anchorOf, toPlace } from './place.ts';
import type { ClippingStore } from './folder-store.ts';

const copied = (done: boolean, what: string): string => (done ? `已复制${what}` : '浏览器不许复制，请用键盘复制');

/** The newspaper's words, a blank line, and the citation with the address of the paragraph. */
export async function copyWithCitation({ item }: ArticlePage, stretches: readonly Stretch[]): Promise<string> {
  const cited = withAnchor(withAccess(item, today()), anchorOf(toPlace(stretches)));
  const citation = formats[chosenFormat()].toText([cited]).trimEnd();
  return copied(await copyText(`${textOf(stretches)}\n\n${citation}\n`), '文字与出处');
}

export async function copyLink({ item }: ArticlePage, stretches: readonly Stretch[]): Promise<string> {
  return copied(await copyText(toPassageLink(item.URL, stretches)), '链接');
}

/** Hands the address on by what the device has for it; where it has nothing, the clipboard. Nothing is said where the reader thought better of it. */
export async function shareArticle({ item }: ArticlePage): Promise<string> {
  const given = { title: item.title, url: item.URL };
  if (!('canShare' in navigator) || !navigator.canShare(given)) return copied(await copyText(item.URL), '链接');
  return navigator.share(given).then(
    () => '已分享',
    () => '',
  );
}

/** Takes a passage into the folder; without one, the article. */
export function clip(store: ClippingStore, page: ArticlePage, stretches: readonly Stretch[]): string {
  const place = toPlace(stretches);
  const clipping: Clipping = {
    id: page.config.id,
    place,
    words: place === null ? null : textOf(stretches.filter(({ piece }) => piece.anchor !== null)),
    note: '',
    taken: today(),
    ...keptOf(page),
  };
  const isThere = store.read().clippings.some((other) => keyOf(other) === keyOf(clipping));
  if (isThere) return '剪报里已有';
  const done = store.change((folder) => addClippings(folder, [clipping]));
  return done ? `已收入剪报，共 ${String(store.read().clippings.length)} 条` : '浏览器存不下，未能收入剪报';
}
