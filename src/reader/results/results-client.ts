/** The hits that the search page lists, taken along: into the clippings, or as a file of citations. */
import { withAccess } from '../../cite/csl-item.ts';
import { formats, isFormatKey } from '../../cite/formats.ts';
import { lookUpAll } from '../clippings/look-up.ts';
import { addClippings, keptOf, type Clipping } from '../folder.ts';
import { saveFile, today } from '../give-out.ts';
import { ClippingStore } from '../folder-store.ts';

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
  const status = button?.parentElement?.querySelector('[role="status"]');
  if (!button || !status) return;
  status.textContent = '正在取来……';
  const { take = '', base = '/' } = { ...button.dataset, ...button.parentElement?.dataset };
  void takeAlong(take, base).then((said) => {
    status.textContent = said;
  });
});

async function takeAlong(what: string, base: string): Promise<string> {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-results] [data-result]')].map(
    ({ dataset }) => dataset['result'] ?? '',
  );
  const found = new Map<string, ReturnType<typeof keptOf>>();
  await lookUpAll(base, ids, (id, fate) => {
    if (fate.state === 'here') found.set(id, keptOf(fate.page));
  });
  // As they are listed.
  const items = ids.flatMap((id) => found.get(id)?.item ?? []);
  const lost = ids.length === items.length ? '' : `，另 ${String(ids.length - items.length)} 篇此刻取不到`;
  if (isFormatKey(what)) {
    const { extension, mediaType, toText } = formats[what];
    saveFile(`search-${today()}.${extension}`, toText(items.map((item) => withAccess(item, today()))), mediaType);
    return `已下载 ${String(items.length)} 篇的引用${lost}`;
  }
  const clippings = ids.flatMap((id): Clipping[] => {
    const kept = found.get(id);
    return kept ? [{ id, place: null, words: null, note: '', taken: today(), ...kept }] : [];
  });
  const done = new ClippingStore(base).change((folder) => addClippings(folder, clippings));
  return done ? `${String(clippings.length)} 篇在剪报里了${lost}` : '浏览器存不下，未能收入剪报';
}
