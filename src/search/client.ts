/**
 * All of search that runs in the reader's browser, as one module: routes load it when search is used (door.ts), and the
 * browser keeps it from the box to the search page to the article.
 */
import { startArticleMarks } from './article-marks.ts';
import { SearchBox } from './search-box.ts';
import { SearchPage } from './page.ts';
import { warmUp } from './warm-up.ts';

function start(): void {
  customElements.define('search-box', SearchBox);
  customElements.define('search-page', SearchPage);
  startArticleMarks();
}

// On the search page this runs before the first paint, while the page may still be read: elements start when they are whole.
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start, { once: true });
  const asked = document.querySelector<HTMLElement>('search-page')?.dataset['base'];
  if (asked !== undefined) void warmUp(asked);
} else start();
