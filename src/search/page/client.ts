/**
 * All of search that runs in the reader's browser, as one module: routes load it when search is used (door.ts), and the
 * browser keeps it from the box to the search page to the article.
 */
import { nextTask } from './after-paint.ts';
import { startArticleMarks } from './article-marks.ts';
import { SearchBox } from './search-box.ts';
import { SearchPage } from './page.ts';
import { warmUp } from './warm-up.ts';

function start(): void {
  customElements.define('search-box', SearchBox);
  customElements.define('search-page', SearchPage);
  startArticleMarks();
}

// Elements start when they are whole. On the search page the index is asked before that, and answers meanwhile.
const base = document.querySelector<HTMLElement>('search-page')?.dataset['base'];
const asked = base === undefined ? null : warmUp(base);
const whole =
  document.readyState === 'loading'
    ? new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { once: true });
      })
    : null;
void Promise.all([asked, whole]).then(nextTask).then(start);
