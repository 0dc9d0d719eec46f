/**
 * All of search that runs in the reader's browser, as one module: routes load it when search is used (door.ts), and the
 * browser keeps it from the box to the search page to the article.
 */
import { startArticleMarks } from './article-marks.ts';
import { SearchBox } from './search-box.ts';
import { SearchPage } from './page.ts';

customElements.define('search-box', SearchBox);
customElements.define('search-page', SearchPage);
startArticleMarks();
