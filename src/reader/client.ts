/** All that an article's route loads when its reader does more than read (door.ts): passages, citations, clippings; reports are loaded apart. */
import { readArticlePage, type ArticlePage } from './article-page.ts';
import { startCiteMenu } from './cite-menu.ts';
import { clip, copyLink, copyWithCitation } from './passage.ts';
import { reportEvent, type ReportRequest } from './report/request.ts';
import { stretchesIn, wholeOf, type Stretch } from './pieces.ts';
import { ClippingStore } from './store.ts';
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
  const toolbar = new Toolbar(article, {
    复制并注明出处: () => copyWithCitation(page, picked),
    复制链接: () => copyLink(page, picked),
    收入剪报: () => clip(store, page, picked),
    报错: () => report(picked),
  });

  let timer = 0;
  let isPressed = false;
  const pick = (): void => {
    const selection = getSelection();
    if (isPressed || toolbar.has(document.activeElement)) return;
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const found = range === null || range.collapsed ? [] : stretchesIn(range, pieces);
    if (range === null || found.length === 0) toolbar.close();
    else {
      picked = found;
      toolbar.open(article.getBoundingClientRect(), range.getBoundingClientRect());
    }
  };
  const pickSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(pick, pause);
  };
  document.addEventListener('selectionchange', pickSoon);
  addEventListener('pointerdown', ({ pointerType }) => {
    isPressed = pointerType === 'mouse';
  });
  addEventListener('pointerup', () => {
    isPressed = false;
    pickSoon();
  });
  pickSoon();

  const acts: Readonly<Record<string, Act>> = {
    copy: cite.copy,
    save: cite.save,
    clip: () => clip(store, page, []),
    report: () => report([]),
  };
  article.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const sign = event.target.closest<HTMLElement>('.permalink');
    const piece = sign && pieces.find(({ element }) => element.contains(sign));
    if (sign && piece) {
      picked = [wholeOf(piece)];
      toolbar.open(article.getBoundingClientRect(), piece.element.getBoundingClientRect(), sign);
    }
    const button = event.target.closest<HTMLElement>('[data-act]');
    const act = acts[button?.dataset['act'] ?? ''];
    if (button && act)
      void Promise.resolve(act()).then((said) => {
        const status = button.parentElement?.querySelector('[role="status"]');
        if (status) status.textContent = said;
      });
  });
}

const page = readArticlePage(document);
if (page) start(page);
