/** All that an article's route loads when its reader does more than read (door.ts): passages, citations, clippings; reports are loaded apart. */
import { readArticlePage, type ArticlePage } from './article-page.ts';
import { startCiteMenu } from './cite-menu.ts';
import { clip, copyLink, copyWithCitation, shareArticle } from './picked-passage.ts';
import { reportEvent, type ReportRequest } from './report-request.ts';
import { stretchesIn, wholeOf, type Stretch } from './pieces.ts';
import { ClippingStore } from './folder-store.ts';
import { toggleBeside } from './side-by-side.ts';
import { Toolbar, type Act } from './toolbar.ts';

/** Pause after which a selection is taken to be made, milliseconds. */
const pause = 200;

function start(page: ArticlePage): void {
  const { article, config, pieces } = page;
  const store = new ClippingStore(config.base);
  const cite = startCiteMenu(page);
  let picked: readonly Stretch[] = [];

  const report = async (stretches: readonly Stretch[]): Promise<null> => {
    await import(/* @vite-ignore */ config.reportClient);
    // A module that is built to be loaded by its address has no exports.
    dispatchEvent(new CustomEvent(reportEvent, { detail: { page, stretches } satisfies ReportRequest }));
    return null;
  };
  /** What is selected of the article just now. */
  const selected = (): { readonly range: Range; readonly found: readonly Stretch[] } | null => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const found = range === null || range.collapsed ? [] : stretchesIn(range, pieces);
    return range === null || found.length === 0 ? null : { range, found };
  };
  // The selection may have grown since the toolbar came.
  const current = (): readonly Stretch[] => selected()?.found ?? picked;

  const toolbar = new Toolbar(article, {
    复制并注明出处: () => copyWithCitation(page, current()),
    复制链接: () => copyLink(page, current()),
    收入剪报: () => clip(store, page, current()),
    报错: () => {
      const stretches = current();
      // First, so that the focus stands where the toolbar came from when the dialog takes it, and goes back there.
      toolbar.close();
      return report(stretches);
    },
  });

  let timer = 0;
  let isPressed = false;
  /** Opened by a sign: it stays though nothing is selected. */
  let isHeld = false;
  const pick = (): void => {
    if (isPressed || toolbar.has(document.activeElement)) return;
    const now = selected();
    if (now === null) {
      if (!isHeld) toolbar.close();
      return;
    }
    // A click on the toolbar itself changes nothing: what it says must stay.
    if (toolbar.isOpen && isSame(now.found, picked)) return;
    isHeld = false;
    picked = now.found;
    toolbar.open(article.getBoundingClientRect(), now.range.getBoundingClientRect());
  };
  const pickSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(pick, pause);
  };
  document.addEventListener('selectionchange', pickSoon);
  addEventListener('pointerdown', ({ pointerType, target }) => {
    isPressed = pointerType === 'mouse';
    if (!(target instanceof Node && toolbar.has(target))) isHeld = false;
  });
  addEventListener('pointerup', () => {
    isPressed = false;
    pickSoon();
  });
  pickSoon();

  const acts: Readonly<Record<string, Act>> = {
    copy: cite.copy,
    quote: cite.copy,
    share: () => shareArticle(page),
    save: cite.save,
    clip: () => clip(store, page, []),
    report: () => report([]),
  };
  article.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const sign = event.target.closest<HTMLAnchorElement>('.permalink');
    const piece = sign && pieces.find(({ element }) => element.contains(sign));
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (sign && piece && isPlain) {
      // By hand: following the link would take the focus away again.
      event.preventDefault();
      location.hash = sign.hash;
      picked = [wholeOf(piece)];
      isHeld = true;
      toolbar.open(article.getBoundingClientRect(), piece.element.getBoundingClientRect(), sign);
    }
    const button = event.target.closest<HTMLElement>('[data-act]');
    const name = button?.dataset['act'] ?? '';
    const act = button && name === 'compare' ? () => toggleBeside(article, config.id, button) : acts[name];
    if (button && act)
      void Promise.resolve(act()).then((said) => {
        const status = button.parentElement?.querySelector('[role="status"]');
        if (status) status.textContent = said;
      });
  });
}

const isSame = (some: readonly Stretch[], others: readonly Stretch[]): boolean =>
  some.length === others.length &&
  some.every(({ piece, start, end }, index) => {
    const other = others[index];
    return other?.piece === piece && other.start === start && other.end === end;
  });

const page = readArticlePage(document);
if (page) start(page);
