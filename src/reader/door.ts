/**
 * The few lines of script by which a route waits for its reader: the rest is loaded when words of an article are selected,
 * or one of its buttons is used. Written out in full on each route, so they are short and plain.
 */
import { countKey } from './folder-store.ts';

/**
 * On an article. `client`: address of article-client.ts. What was clicked before it is there is clicked again. The sign of a
 * paragraph is not followed as a link meanwhile: that would take the focus from the toolbar that its second click opens.
 * Where the client cannot be had it is a link.
 */
export const toReaderDoor = (client: string): string =>
  plain(`{
const article = document.querySelector('[data-reader]');
let loading, isThere;
const load = () => (loading ??= import(${JSON.stringify(client)}).then(() => { isThere = true; }));
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (!selection.isCollapsed && article.contains(selection.anchorNode)) load();
});
article.addEventListener('click', (event) => {
  const used = event.target.closest('[data-act], .permalink, .cite summary');
  if (!used || isThere || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (used.hash) event.preventDefault();
  load().then(() => used.matches('summary') || used.click(), () => { if (used.hash) location.hash = used.hash; });
});
}`);

/** On the search page, for the buttons below the hits. */
export const toResultsDoor = (client: string): string =>
  plain(`{
let loading, isThere;
document.addEventListener('click', ({ target }) => {
  const used = target.closest('[data-take]');
  if (!used || isThere) return;
  loading ??= import(${JSON.stringify(client)}).then(() => { isThere = true; });
  loading.then(() => used.click());
});
}`);

/** On every route: how many clippings there are, beside the link to them; nothing where there are none. */
export const toCountDoor = (base: string): string =>
  plain(`{
const show = () => {
  let count = '';
  try { count = Number(localStorage.getItem(${JSON.stringify(countKey(base))})) || ''; } catch {}
  for (const place of document.querySelectorAll('[data-clippings]')) place.textContent = count;
};
show();
for (const event of ['storage', 'banku:clippings', 'pageshow']) addEventListener(event, show);
}`);

const plain = (script: string): string => script.replaceAll(/\n\s*/g, '\n');
