/**
 * The few lines of script that every route carries: they open the search box by key, and load the search itself only when
 * it is used: the box takes the focus, or the address of an article says which words brought the reader there. Where a link stands for the box, as on a phone, the key
 * follows it.
 */
import { singleKeysOff } from './single-keys.ts';

/** Written out in full on each route, so it is short and plain. `client`: address of the search module. */
export const toDoor = (client: string): string =>
  `{
const load = () => /^http/.test(location.protocol) && import(${JSON.stringify(client)});
const box = document.querySelector('search-box input');
const off = () => { try { return localStorage.${singleKeysOff} } catch {} };
if (/[?&]q=/.test(location.search) || history.state?.searched || box === document.activeElement) load();
box?.addEventListener('focus', load, { once: true });
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const typing = target.closest?.('input,select,textarea,[contenteditable]');
  if (!box || altKey || typing && typing !== box) return;
  if (ctrlKey || metaKey ? key.toLowerCase() !== 'k' : key !== '/' || typing || off()) return;
  event.preventDefault();
  if (box.getClientRects().length === 0) return document.querySelector('.head-doors a').click();
  box.focus();
  box.select();
});
}`.replaceAll(/\n\s*/g, '\n');
